import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'

type Session = { code: string; eventName: string; heldOn: string }

/** One session in a list of work: its code, event and day in the margin, the work beside them. */
export function WorkRow({ session, children }: { session: Session; children: ReactNode }) {
  const locale = useLocale() as Locale
  return (
    <li className="work-row">
      <p className="margin-note">
        <bdi>{session.code}</bdi>
        <br />
        <bdi>{session.eventName}</bdi>
        <br />
        {dayIn(locale, session.heldOn, 'short')}
      </p>
      <div>{children}</div>
    </li>
  )
}

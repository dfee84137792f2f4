import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'

type Row = { id: string; email: string; name: string; code: string; title: string; createdAt: Date }

/** Who was invited and has not come yet, with the way to take an invitation back. */
export function WaitingInvitations({
  rows,
  timeZone,
  path,
}: {
  rows: readonly Row[]
  timeZone: string
  path: string
}) {
  const t = useTranslations('organizers')
  const locale = useLocale() as Locale
  if (rows.length === 0) return <p>{t('nobody')}</p>
  return (
    <ul className="work-list">
      {rows.map(({ id, email, name, code, title, createdAt }) => (
        <li key={id} className="work-row">
          <p className="margin-note">
            <bdi>{code}</bdi>
            <br />
            {dayOf(locale, createdAt, timeZone, 'short')}
          </p>
          <div>
            <p dir="auto">{title}</p>
            <p>
              {name && <bdi>{name} </bdi>}
              <bdi>{email}</bdi>
            </p>
            <form method="post" action={`${path}/organizers/revoke`}>
              <input type="hidden" name="invitation" value={id} />
              <Button kind="quiet" aria-label={t('revokeOne', { email, code })}>
                {t('revoke')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}

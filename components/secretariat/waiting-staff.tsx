import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'

type Row = {
  id: string
  email: string
  role: 'reviewer' | 'admin' | 'site-admin'
  eventName: string | null
  expiresAt: Date
}

/** Who was invited to the staff and has not come yet, with the way to take an invitation back. */
export function WaitingStaff({ rows, path }: { rows: readonly Row[]; path: string }) {
  const t = useTranslations('members.invite')
  const locale = useLocale() as Locale
  if (rows.length === 0) return <p>{t('nobody')}</p>
  return (
    <ul className="work-list">
      {rows.map(({ id, email, role, eventName, expiresAt }) => (
        <li key={id} className="work-row">
          <p className="margin-note">{t('until', { day: dayOf(locale, expiresAt, 'UTC', 'short') })}</p>
          <div>
            <p>
              <bdi>{email}</bdi>
              <br />
              {t(`roles.${role}`)} · {eventName ? <bdi>{eventName}</bdi> : t('everyEvent')}
            </p>
            <form method="post" action={`${path}/revoke`}>
              <input type="hidden" name="invitation" value={id} />
              <Button kind="quiet" aria-label={t('revokeOne', { email })}>
                {t('revoke')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}

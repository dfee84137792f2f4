import { TableRegion } from '../records/table-region'
import '@/components/secretariat/secretariat.css'
import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

export type MailRow = {
  id: string
  recipient: string
  subject: string
  eventName: string | null
  timeZone: string | null
  state: 'waiting' | 'failing' | 'dead' | 'sent'
  createdAt: Date
  lastError: string | null
}

/** Mails, the newest first; each leads to the page that it can be read on. */
export function MailTable({ mails, path }: { mails: readonly MailRow[]; path: string }) {
  const t = useTranslations('outbox')
  const locale = useLocale() as Locale
  return (
    <TableRegion label={t('title')}>
      <table className="compact board">
        <thead>
          <tr>
            <th scope="col">{t('columns.subject')}</th>
            <th scope="col">{t('columns.to')}</th>
            <th scope="col">{t('columns.state')}</th>
            <th scope="col">{t('columns.written')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, recipient, subject, eventName, timeZone, state, createdAt, lastError }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`${path}/${id}`} dir="auto">
                  {subject}
                </a>
                {eventName && (
                  <span className="margin-note queue-more">
                    <bdi>{eventName}</bdi>
                  </span>
                )}
              </th>
              <td>
                <bdi>{recipient}</bdi>
              </td>
              <td>
                <span className={state === 'dead' ? 'is-dead' : undefined}>{t(`states.${state}`)}</span>
                {state !== 'sent' && lastError && (
                  <span className="margin-note queue-more" dir="ltr">
                    {lastError.slice(0, 80)}
                  </span>
                )}
              </td>
              <td className="tabular">
                {dayOf(locale, createdAt, timeZone ?? 'UTC', 'short')},{' '}
                {clockOf(createdAt, timeZone ?? 'UTC')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

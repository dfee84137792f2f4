import '@/components/secretariat/secretariat.css'
import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { TableRegion } from '../records/table-region'
import { useActionName } from './audit-words'

export type AuditRow = {
  id: string
  at: Date
  number: number | null
  action: string
  isAutomatic: boolean
  actorName: string | null
  actorEmail: string | null
  eventName: string | null
  reportId: string | null
  code: string | null
  userId: string | null
  userName: string | null
  userEmail: string | null
  fromStatus: string | null
  toStatus: string | null
  note: string | null
}

/** Entries of the audit, the newest first; the object of each leads to its page. */
export function AuditTable({ entries }: { entries: readonly AuditRow[] }) {
  const t = useTranslations('audit')
  const nameOf = useActionName()
  const statuses = useTranslations('statuses')
  const locale = useLocale() as Locale
  return (
    <TableRegion label={t('title')}>
      <table className="compact board documents">
        <thead>
          <tr>
            <th scope="col">{t('columns.at')}</th>
            <th scope="col">{t('columns.who')}</th>
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.object')}</th>
            <th scope="col">{t('columns.why')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="tabular">
                {dayOf(locale, entry.at, 'UTC', 'short')}, {clockOf(entry.at, 'UTC')}
                <span className="margin-note queue-more">
                  {entry.number === null ? t('unchained') : t('number', { number: entry.number })}
                </span>
              </td>
              <td>
                <bdi>
                  {entry.actorName || entry.actorEmail || (entry.isAutomatic ? t('portal') : t('nobody'))}
                </bdi>
              </td>
              <td>
                {nameOf(entry.action)}
                {entry.toStatus && (
                  <span className="margin-note queue-more">
                    {[entry.fromStatus, entry.toStatus]
                      .filter((status) => status !== null)
                      .map((status) => statuses(status as 'draft'))
                      .join(' → ')}
                  </span>
                )}
              </td>
              <td>
                <AuditObject entry={entry} locale={locale} />
                {entry.eventName && (
                  <span className="margin-note queue-more">
                    <bdi>{entry.eventName}</bdi>
                  </span>
                )}
              </td>
              <td dir="auto">{entry.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function AuditObject({ entry, locale }: { entry: AuditRow; locale: Locale }) {
  const { reportId, code, userId, userName, userEmail } = entry
  return (
    <>
      {reportId && (
        <a href={`/${locale}/admin/reports/${reportId}`}>
          <bdi>{code}</bdi>
        </a>
      )}
      {reportId && userId && ' · '}
      {userId && (
        <a href={`/${locale}/admin/members/${userId}`}>
          <bdi>{userName || userEmail}</bdi>
        </a>
      )}
    </>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { daysUntil } from '@/events/due'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

export type QueueRow = {
  id: string
  code: string
  sessionTitle: string
  eventName: string
  timeZone: string
  submittedAt: Date | null
  submittedBy: string | null
  publishedVersion: number | null
  openComments: number
  claimedBy: string | null
  checks: number
  problems: number
  saidPublish: number
  saidReturn: number
  /** Whether it may be published together with others by who looks at it. */
  isForBulk: boolean
}

/** What waits for the secretariat, the longest waiting first. A box marks a report for publishing with others. */
export function QueueTable({ rows, caption }: { rows: readonly QueueRow[]; caption: string }) {
  const t = useTranslations('queue')
  const canPublish = rows.some(({ isForBulk }) => isForBulk)
  return (
    <table className="compact queue">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {canPublish && (
            <th scope="col">
              <span className="sr-only">{t('columns.choose')}</span>
            </th>
          )}
          <th scope="col">{t('columns.report')}</th>
          <th scope="col" aria-sort="ascending">
            {t('columns.waiting')}
          </th>
          <th scope="col">{t('columns.flags')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} canPublish={canPublish} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, canPublish }: { row: QueueRow; canPublish: boolean }) {
  const t = useTranslations('queue')
  const locale = useLocale() as Locale
  const {
    id,
    code,
    sessionTitle,
    eventName,
    submittedAt,
    submittedBy,
    timeZone,
    isForBulk,
    publishedVersion,
    claimedBy,
  } = row
  return (
    <tr>
      {canPublish && (
        <td className="queue-box">
          {isForBulk && (
            <input
              type="checkbox"
              name="report"
              value={id}
              aria-label={t('choose', { code, title: sessionTitle })}
            />
          )}
        </td>
      )}
      <th scope="row">
        <bdi className="queue-code">{code}</bdi>{' '}
        <a href={`/${locale}/admin/reports/${id}`} dir="auto">
          {sessionTitle}
        </a>
        <span className="margin-note queue-more">
          <bdi>{eventName}</bdi>
          {submittedBy !== null && (
            <> · {t.rich('by', { name: () => <bdi key="name">{submittedBy}</bdi> })}</>
          )}
          {claimedBy !== null && (
            <> · {t.rich('claimedBy', { name: () => <bdi key="name">{claimedBy}</bdi> })}</>
          )}
          {publishedVersion !== null && <> · {t('correction', { version: publishedVersion + 1 })}</>}
        </span>
      </th>
      <td className="tabular">
        {submittedAt && (
          <time dateTime={submittedAt.toISOString()} title={dayOf(locale, submittedAt, timeZone)}>
            {t('days', { days: daysUntil(new Date(), timeZone, submittedAt) })}
          </time>
        )}
      </td>
      <td>
        <Flags row={row} />
      </td>
    </tr>
  )
}

function Flags({ row }: { row: QueueRow }) {
  const t = useTranslations('queue.flags')
  const flags = (['problems', 'checks', 'openComments', 'saidPublish', 'saidReturn'] as const).filter(
    (flag) => row[flag] > 0,
  )
  if (flags.length === 0) return <span className="margin-note">{t('none')}</span>
  return (
    <ul className="flags">
      {flags.map((flag) => (
        <li key={flag} className={flag === 'problems' ? 'is-problem' : undefined}>
          {t(flag, { count: row[flag] })}
        </li>
      ))}
    </ul>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { type BoardRow, type BoardSort, type BoardView, boardQuery } from '@/events/board-view'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { TableRegion } from '../records/table-region'

type Props = {
  rows: readonly BoardRow[]
  view: BoardView
  path: string
  timeZone: string
  /** Whether sessions can be chosen, for what the form around the table does with them. */
  canChoose: boolean
}

const columns = ['code', 'title', 'state', 'late', 'due', 'changed'] as const satisfies readonly BoardSort[]

/** The sessions of an event. A heading sorts by its column, days late the most first, and pressed again the other way round. */
export function BoardTable({ rows, view, path, timeZone, canChoose }: Props) {
  const t = useTranslations('board')
  return (
    <TableRegion labelledBy="board-heading">
      <table className="compact board">
        <thead>
          <tr>
            {canChoose && (
              <th scope="col">
                <span className="sr-only">{t('columns.choose')}</span>
              </th>
            )}
            {columns.map((column) => {
              const isSorted = view.sort === column
              const isDescending = isSorted ? !view.isDescending : column === 'late'
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={isSorted ? (view.isDescending ? 'descending' : 'ascending') : undefined}
                >
                  <a href={`${path}${boardQuery(view, { sort: column, isDescending })}`}>
                    {t(`columns.${column}`)}
                    {isSorted && <span aria-hidden="true">{view.isDescending ? ' ↓' : ' ↑'}</span>}
                  </a>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.sessionId} row={row} timeZone={timeZone} canChoose={canChoose} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Row({ row, timeZone, canChoose }: { row: BoardRow; timeZone: string; canChoose: boolean }) {
  const t = useTranslations('board')
  const locale = useLocale() as Locale
  const {
    sessionId,
    code,
    title,
    organizers,
    state,
    answered,
    daysLate,
    dueAt,
    isExtended,
    updatedAt,
    reportId,
    isReadable,
  } = row
  return (
    <tr>
      {canChoose && (
        <td className="queue-box">
          <input type="checkbox" name="session" value={sessionId} aria-label={t('choose', { code })} />
        </td>
      )}
      <td className="tabular">
        <bdi>{code}</bdi>
      </td>
      <th scope="row">
        {isReadable && reportId ? (
          <a href={`/${locale}/admin/reports/${reportId}`} dir="auto">
            {title}
          </a>
        ) : (
          <span dir="auto">{title}</span>
        )}
        <span className="margin-note queue-more">
          {organizers.length === 0 ? (
            t('noOrganizer')
          ) : (
            <bdi>{new Intl.ListFormat(locale).format(organizers)}</bdi>
          )}
        </span>
      </th>
      <td>
        {t(`states.${state}`)}
        {answered !== null && (
          <span className="margin-note queue-more">{t('answered', { percent: answered })}</span>
        )}
      </td>
      <td className="tabular">
        {daysLate > 0 && <span className="is-late">{t('late', { days: daysLate })}</span>}
      </td>
      <td className="tabular">
        {dayOf(locale, dueAt, timeZone, 'short')}
        {isExtended && <span className="margin-note queue-more">{t('extended')}</span>}
      </td>
      <td className="tabular">{updatedAt && dayOf(locale, updatedAt, timeZone, 'short')}</td>
    </tr>
  )
}

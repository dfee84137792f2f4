import { useLocale, useTranslations } from 'next-intl'
import type { Change, PlannedRow } from '@/events/programme-plan'
import type { SessionType } from '@/forms/session-type'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { TableRegion } from '../records/table-region'

type Rows<State extends PlannedRow['state']> = { rows: readonly Extract<PlannedRow, { state: State }>[] }

/** Sessions that a programme adds, each with a box that is ticked already. */
export function NewRows({ rows }: Rows<'new'>) {
  const t = useTranslations('programme')
  const types = useTranslations('types')
  const locale = useLocale() as Locale
  if (rows.length === 0) return null
  return (
    <>
      <h2 id="new-heading">{t('new')}</h2>
      <TableRegion labelledBy="new-heading">
        <table className="compact queue">
          <thead>
            <tr>
              <th scope="col">{t('columns.take')}</th>
              <th scope="col">{t('columns.code')}</th>
              <th scope="col">{t('columns.when')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row }) => (
              <tr key={row.line}>
                <Take line={row.line} code={row.code} />
                <th scope="row">
                  <Named row={row} />
                  <span className="margin-note queue-more">{types(row.type)}</span>
                </th>
                <td className="tabular">
                  {dayIn(locale, row.heldOn, 'short')}
                  {row.from && <bdi>{`, ${row.from}${row.to ? ` – ${row.to}` : ''}`}</bdi>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}

/** Sessions that a programme changes, with what stands there and what will. */
export function ChangedRows({ rows }: Rows<'changed'>) {
  const t = useTranslations('programme')
  if (rows.length === 0) return null
  return (
    <>
      <h2 id="changed-heading">{t('changed')}</h2>
      <TableRegion labelledBy="changed-heading">
        <table className="compact queue">
          <thead>
            <tr>
              <th scope="col">{t('columns.take')}</th>
              <th scope="col">{t('columns.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, changes }) => (
              <tr key={row.line}>
                <Take line={row.line} code={row.code} />
                <th scope="row">
                  <Named row={row} />
                  {changes.map((change) => (
                    <ChangeLine key={change.field} change={change} />
                  ))}
                </th>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}

function Named({ row: { code, title } }: { row: { code: string; title: string } }) {
  return (
    <>
      <bdi className="queue-code">{code}</bdi> <span dir="auto">{title}</span>
    </>
  )
}

function Take({ line, code }: { line: number; code: string }) {
  const t = useTranslations('programme')
  return (
    <td className="queue-box">
      <input type="checkbox" name="line" value={line} defaultChecked aria-label={t('take', { code })} />
    </td>
  )
}

function ChangeLine({ change: { field, before, after } }: { change: Change }) {
  const t = useTranslations('programme')
  const types = useTranslations('types')
  const locale = useLocale() as Locale
  const name = t(`fields.${field}`)
  if (field === 'cancelled') return <span className="margin-note queue-more">{name}</span>
  const shown = (value: string | null) => {
    if (value === null) return t('nothingBefore')
    if (field === 'heldOn') return dayIn(locale, value, 'short')
    return field === 'type' ? types(value as SessionType) : value
  }
  return (
    <span className="margin-note queue-more">
      {name}: <span className="sr-only">{t('was')} </span>
      <del>
        <bdi>{shown(before)}</bdi>
      </del>{' '}
      <span className="sr-only">{t('is')} </span>
      <ins>
        <bdi>{shown(after)}</bdi>
      </ins>
    </span>
  )
}

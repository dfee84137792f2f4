import { useLocale, useTranslations } from 'next-intl'
import type { DeskTally } from '@/reports/desk-queries'
import { TableRegion } from '../records/table-region'

const states = ['submitted', 'returned', 'draft', 'expected', 'late', 'published', 'withdrawn'] as const

/** How many sessions of each event are in each state. Each number leads to the list of exactly those. */
export function TallyTable({ tallies }: { tallies: readonly DeskTally[] }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  return (
    <TableRegion labelledBy="states-heading">
      <table className="compact">
        <thead>
          <tr>
            <th scope="col">{t('event')}</th>
            {states.map((state) => (
              <th key={state} scope="col" className="is-number">
                {t(`states.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tallies.map((tally) => (
            <tr key={tally.eventId}>
              <th scope="row">
                <a href={`/${locale}/admin/events/${tally.eventSlug}`}>
                  <bdi>{tally.eventName}</bdi>
                </a>
              </th>
              {states.map((state) => (
                <td key={state} className="is-number tabular">
                  {tally[state] === 0 ? (
                    0
                  ) : (
                    <a href={`/${locale}/admin/events/${tally.eventSlug}?state=${state}`}>{tally[state]}</a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

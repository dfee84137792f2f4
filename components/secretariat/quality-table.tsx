import { useLocale, useTranslations } from 'next-intl'
import { TableRegion } from '../records/table-region'

const findings = [
  'women-above-participants',
  'outside-event',
  'other-day',
  'skipped-hour',
  'repeated-hour',
  'e-mail',
  'same-text',
  'same-numbers',
  'round-number',
  'no-women',
  'unknown-name',
  'no-topic',
] as const

type Event = {
  eventSlug: string
  eventName: string
  reports: number
  missing: number
  found: Partial<Record<(typeof findings)[number], number>>
}
type Props = { events: readonly Event[]; path: string; isOne: boolean }

/** One row a finding, its number over all and in each event. A number that is not 0 leads to its reports. */
export function QualityTable({ events, path, isOne }: Props) {
  const t = useTranslations('quality')
  const locale = useLocale()
  const sum = (of: (event: Event) => number) => events.reduce((total, event) => total + of(event), 0)
  const number = (count: number, href: string) => (count === 0 ? 0 : <a href={href}>{count}</a>)
  return (
    <TableRegion label={t('title')}>
      <table className="compact">
        <thead>
          <tr>
            <th scope="col">{t('finding')}</th>
            {!isOne && (
              <th scope="col" className="is-number">
                {t('all')}
              </th>
            )}
            {events.map(({ eventSlug, eventName }) => (
              <th key={eventSlug} scope="col" className="is-number">
                <a href={`${path}?event=${eventSlug}`}>
                  <bdi>{eventName}</bdi>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((code) => (
            <tr key={code}>
              <th scope="row">{t(`codes.${code}`)}</th>
              {!isOne && (
                <td className="is-number tabular">
                  {number(
                    sum(({ found }) => found[code] ?? 0),
                    `${path}?code=${code}`,
                  )}
                </td>
              )}
              {events.map(({ eventSlug, found }) => (
                <td key={eventSlug} className="is-number tabular">
                  {number(found[code] ?? 0, `${path}?event=${eventSlug}&code=${code}`)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('missing')}</th>
            {!isOne && <td className="is-number tabular">{sum(({ missing }) => missing)}</td>}
            {events.map(({ eventSlug, missing }) => (
              <td key={eventSlug} className="is-number tabular">
                {number(missing, `/${locale}/admin/events/${eventSlug}?state=expected`)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('reports')}</th>
            {!isOne && <td className="is-number tabular">{sum(({ reports }) => reports)}</td>}
            {events.map(({ eventSlug, reports }) => (
              <td key={eventSlug} className="is-number tabular">
                {reports}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </TableRegion>
  )
}

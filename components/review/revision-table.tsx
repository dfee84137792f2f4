import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { TableRegion } from '../records/table-region'

type Props = {
  revisions: readonly {
    number: number
    origin: string
    savedAt: Date
    savedByName: string
    changed: string[]
  }[]
  current: number
  path: string
  timeZone: string
}

/** Every saved state, the newest first, each with what changed from it to the present one. */
export function RevisionTable({ revisions, current, path, timeZone }: Props) {
  const t = useTranslations('review.revisions')
  const locale = useLocale() as Locale
  return (
    <section>
      <h2 id="revisions-heading">{t('heading')}</h2>
      <TableRegion labelledBy="revisions-heading">
        <table className="compact">
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('saved')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('answers')}</th>
              <th scope="col">{t('compare')}</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map(({ number, origin, savedAt, savedByName, changed }) => (
              <tr key={number}>
                <th scope="row" className="tabular">
                  {number}
                </th>
                <td>
                  {dayOf(locale, savedAt, timeZone, 'short')}, {clockOf(savedAt, timeZone)}
                </td>
                <td>
                  <bdi>{savedByName}</bdi>
                </td>
                <td className="tabular">{origin === 'start' ? t('start') : changed.length}</td>
                <td>
                  {number === current ? (
                    t('current')
                  ) : (
                    <a href={`${path}/changes?from=${number}`}>
                      {origin === 'held' ? t('held') : t('toCurrent')}{' '}
                      <span className="sr-only">{t('from', { number })}</span>
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

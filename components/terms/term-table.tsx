import { useLocale, useTranslations } from 'next-intl'
import { type Words, wordsIn } from '@/forms/words'
import { listAddress } from '../records/applied-filters'
import { TableRegion } from '../records/table-region'

type Term = {
  id: string
  names: Words
  reports: number
  successorId: string | null
  currentId: string
  retiredAt: Date | null
}

/** The topics of one group: each in both languages of the interface, how many reports carry it, and what became of it. */
export function TermTable({
  terms,
  path,
  labelledBy,
}: {
  terms: readonly Term[]
  path: string
  labelledBy: string
}) {
  const t = useTranslations('terms')
  const locale = useLocale()
  const other = locale === 'en' ? 'ar' : 'en'
  return (
    <TableRegion labelledBy={labelledBy}>
      <table className="compact board">
        <thead>
          <tr>
            <th scope="col">{t('topic')}</th>
            <th scope="col">{t('inOther')}</th>
            <th scope="col">{t('reports')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ id, names, reports, successorId, currentId, retiredAt }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`${path}/${id}`}>
                  <bdi>{wordsIn(names, locale)}</bdi>
                </a>
                <span className="margin-note queue-more">
                  <bdi>{id}</bdi>
                </span>
              </th>
              <td lang={other}>
                <bdi>{names[other] ?? '–'}</bdi>
              </td>
              <td className="tabular">
                {successorId === null ? <a href={listAddress(locale, { topic: [id] })}>{reports}</a> : '–'}
              </td>
              <td>
                {successorId !== null
                  ? t(retiredAt ? 'replacedBy' : 'mergedInto', { topic: currentId })
                  : t(retiredAt ? 'retired' : 'inUse')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

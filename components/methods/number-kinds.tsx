import { useTranslations } from 'next-intl'
import { TableRegion } from '../records/table-region'

const kinds = ['exact', 'estimate', 'range', 'minimum', 'share', 'notRecorded', 'notApplicable'] as const
const columns = ['example', 'sums', 'coverage'] as const

/** The seven ways of giving a number, and what sums and coverage make of each. */
export function NumberKinds() {
  const t = useTranslations('methods.kinds')
  return (
    <>
      <p>{t('lede')}</p>
      <TableRegion label={t('caption')}>
        <table className="methods-table">
          <caption>{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.kind')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`rows.${kind}.name`)}</th>
                {columns.map((column) => (
                  <td key={column}>{t(`rows.${kind}.${column}`)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p>{t('notAsked')}</p>
    </>
  )
}

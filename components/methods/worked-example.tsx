import { useFormatter, useTranslations } from 'next-intl'
import { heads, womenShare } from '@/figures/share'
import { workedExample } from '@/figures/worked-example'

/** The formulas at work on six reports; every number of it is computed by the code that computes the figures. */
export function WorkedExample() {
  const t = useTranslations('methods.example')
  const format = useFormatter()
  const percent = (share: number | null) =>
    share === null ? '' : format.number(share, { style: 'percent', maximumFractionDigits: 1 })
  const number = (value: number | null) => (value === null ? t('none') : format.number(value))
  const share = womenShare(workedExample)
  const rows = workedExample.map((pair, place) => {
    const participants = heads(pair.participants)
    const women = heads(pair.women)
    const part = participants === null || women === null ? null : women / participants
    return { place: place + 1, participants, women, part }
  })
  return (
    <>
      <p>{t('text')}</p>
      <table className="methods-table">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.report')}</th>
            {(['participants', 'women', 'share'] as const).map((column) => (
              <th key={column} scope="col" className="is-number">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, participants, women, part }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td className="is-number">{number(participants)}</td>
              <td className="is-number">{number(women)}</td>
              <td className="is-number">{part === null ? '–' : percent(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('result', {
          women: share.women,
          participants: share.participants,
          pooled: percent(share.pooled),
          median: percent(share.median),
          seats: share.seats,
          low: percent(share.bounds?.[0] ?? null),
          high: percent(share.bounds?.[1] ?? null),
        })}
      </p>
      <p>{t('note')}</p>
    </>
  )
}

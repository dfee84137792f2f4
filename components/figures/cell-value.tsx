import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/figures/address'
import type { Cell, Figure } from '@/figures/figure'

const formats = {
  number: { maximumFractionDigits: 1 },
  share: { style: 'percent' },
  points: { maximumFractionDigits: 0, signDisplay: 'exceptZero' },
} as const

/** A number of a figure, as the link to exactly the reports behind it; where there is none, the words for why. */
export function CellValue({ figure, cell }: { figure: Pick<Figure, 'id'>; cell: Cell }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const locale = useLocale()
  if (cell.kind === 'not-asked') return <span className="cell-word">{t('notAsked')}</span>
  if (cell.kind === 'none') return <span className="cell-word">{t('none')}</span>
  if (cell.kind === 'computed')
    return <span className="cell-word">{format.number(cell.value, formats[cell.unit ?? 'number'])}</span>
  const text =
    cell.kind === 'too-few'
      ? t('tooFew', { reports: cell.reports })
      : cell.kind === 'share'
        ? format.number(cell.value, { style: 'percent' })
        : format.number(cell.value, { maximumFractionDigits: 1 })
  return (
    <a href={addressOf(locale, figure.id, cell.opens)} className="cell-link">
      {text}
    </a>
  )
}

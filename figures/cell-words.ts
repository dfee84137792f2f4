import type { Cell } from './figure'

type Translate = (key: string, values?: Record<string, number>) => string

/** How cells are written where they are no links: in pictures and in frames. `t` speaks of `figures`. */
export function cellWords(t: Translate, locale: string) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const points = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
  const share = new Intl.NumberFormat(locale, { style: 'percent' })
  const percent = (value: number) => share.format(value)
  const format = (cell: Cell): string => {
    if (cell.kind === 'too-few') return t('tooFew', { reports: cell.reports })
    if (cell.kind === 'not-asked') return t('notAsked')
    if (cell.kind === 'none') return t('none')
    if (cell.kind === 'computed' && cell.unit === 'points') return points.format(cell.value)
    return cell.kind === 'share' || (cell.kind === 'computed' && cell.unit === 'share')
      ? percent(cell.value)
      : number.format(cell.value)
  }
  return { format, percent }
}

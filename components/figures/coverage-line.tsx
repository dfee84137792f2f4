import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/figures/address'
import type { Figure, NumberCell } from '@/figures/figure'

/** What the figure rests on: "From 61 of 74 reports; 9 not recorded, 4 not applicable", every number a link. */
export function CoverageLine({ figure }: { figure: Figure }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const locale = useLocale()
  const { counted, of, apart } = figure.total.coverage
  const opens = (cell: NumberCell) => (words: ReactNode) => (
    <a href={addressOf(locale, figure.id, cell.opens)}>{words}</a>
  )
  const line = t.rich(
    t.has(`${figure.id}.coverage`) ? `${figure.id}.coverage` : `coverage.lines.${counted.of}`,
    {
      given: counted.value,
      asked: of.value,
      counted: opens(counted),
      of: opens(of),
    },
  )
  const rest = apart.map(({ state, number }) => (
    <span key={state}>{t.rich(`coverage.rest.${state}`, { count: number.value, link: opens(number) })}</span>
  ))
  const parts = { counted: () => line, rest: () => <>{format.list(rest, { type: 'unit' })}</> }
  return <p className="coverage-line">{rest.length > 0 ? t.rich('coverage.joined', parts) : <>{line}.</>}</p>
}

import { useLocale } from 'next-intl'
import { figureAddress } from '@/figures/address'
import type { Figure } from '@/figures/figure'
import { headlineOf } from '@/figures/words'
import { CellValue } from './cell-value'
import { CoverageLine } from './coverage-line'
import { Sentence } from './sentence'

/** A figure as one number and the words after it, which lead to the whole figure, with its coverage: for lists of figures. */
export function FigureLine({ figure, level = 3 }: { figure: Figure; level?: 2 | 3 }) {
  const locale = useLocale()
  const Heading = `h${level}` as const
  const { number, words } = headlineOf(figure)
  return (
    <div className="figure-line">
      <Heading className={number.kind === 'too-few' ? undefined : 'figure-line-number'}>
        <CellValue figure={figure} cell={number} />{' '}
        <a href={figureAddress(locale, figure.id, figure.applied)}>
          <Sentence words={words} />
        </a>
      </Heading>
      <CoverageLine figure={figure} />
    </div>
  )
}

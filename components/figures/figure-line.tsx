import { useLocale } from 'next-intl'
import { figureAddress } from '@/figures/address'
import type { Figure } from '@/figures/figure'
import { headlineOf, titleOf } from '@/figures/words'
import { CellValue } from './cell-value'
import { CoverageLine } from './coverage-line'
import { Sentence } from './sentence'

/** A figure as one number, the words after it, its coverage, and the way to the whole figure: for lists of figures. */
export function FigureLine({ figure, level = 3 }: { figure: Figure; level?: 2 | 3 }) {
  const locale = useLocale()
  const Heading = `h${level}` as const
  const { number, words } = headlineOf(figure)
  return (
    <div className="figure-line">
      <Heading>
        <a href={figureAddress(locale, figure.id, figure.applied)}>
          <Sentence words={titleOf(figure)} />
        </a>
      </Heading>
      <p className={number.kind === 'too-few' ? 'figure-line-words' : 'figure-line-number'}>
        <CellValue figure={figure} cell={number} />{' '}
        <span>
          <Sentence words={words} />
        </span>
      </p>
      <CoverageLine figure={figure} />
    </div>
  )
}

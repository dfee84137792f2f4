import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { figureAddress } from '@/figures/address'
import type { Figure } from '@/figures/figure'
import { summaryOf, titleOf } from '@/figures/words'
import { chosenWords } from './chosen'
import { CoverageLine } from './coverage-line'
import { FigureChart } from './figure-chart'
import { FigureLinks } from './figure-links'
import { FigureTable } from './figure-table'
import { Sentence } from './sentence'

type Given = {
  /** What `tallyFigure(id, filters)` returns; the block counts nothing itself. */
  figure: Figure
  /** Level of its heading: 1 on the figure's own page, where it is the page's heading. */
  level?: 1 | 2 | 3
  /** Tells apart two blocks of one figure on a page: the id of the heading that says which this one is. */
  under?: string
}

/**
 * A whole figure: finding, what is shown, chart, summary in words, coverage, table and links, in this order for everybody.
 * The margin says its id, unit, period and filter.
 */
export function FigureBlock({ figure, level = 2, under }: Given) {
  const t = useTranslations('figures')
  const Heading = `h${level}` as const
  const part = under ? `${figure.id}-${under}` : figure.id
  const locale = useLocale()
  const format = useFormatter()
  const which = under ? format.list(chosenWords(t, locale, figure), { type: 'unit' }) : ''
  const isDrawnInTable = figure.chart.kind !== 'share-by-year'
  const isEmpty = figure.total.coverage.of.value === 0
  return (
    <section
      className="figure"
      id={`figure-${part}`}
      aria-labelledby={under ? `title-${part} ${under}` : `title-${part}`}
    >
      <Margin figure={figure} isLinked={level !== 1} />
      <div className="figure-body">
        <Heading id={`title-${part}`}>
          <Sentence words={titleOf(figure)} />
        </Heading>
        <p className="figure-what">{t(`${figure.id}.what`)}</p>
        {!isEmpty &&
          (isDrawnInTable ? <FigureTable figure={figure} which={which} /> : <FigureChart figure={figure} />)}
        <p className="figure-summary">
          {summaryOf(figure).map((sentence) => (
            <span key={sentence.key}>
              <Sentence words={sentence} />{' '}
            </span>
          ))}
        </p>
        <CoverageLine figure={figure} />
        <p className="figure-note">{t(`${figure.id}.note`)}</p>
        {!isEmpty && !isDrawnInTable && (
          <details className="figure-numbers">
            <summary>{t('table')}</summary>
            <FigureTable figure={figure} which={which} />
          </details>
        )}
        <FigureLinks figure={figure} />
      </div>
    </section>
  )
}

function Margin({ figure, isLinked }: { figure: Figure; isLinked: boolean }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const locale = useLocale()
  const chosen = chosenWords(t, locale, figure)
  const { period } = figure
  const name = t('margin.figure', { id: figure.id.toUpperCase() })
  const notes: [string, string][] = [[t('margin.unit'), t(`${figure.id}.unit`)]]
  if (period)
    notes.push([
      t('margin.period'),
      period.first === period.last
        ? String(period.first)
        : t('period', { first: String(period.first), last: String(period.last) }),
    ])
  notes.push([t('margin.filter'), format.list(chosen, { type: 'unit' })])
  return (
    <div className="figure-margin margin-note">
      <p>
        {isLinked ? (
          <a href={figureAddress(locale, figure.id, figure.applied)}>{name}</a>
        ) : (
          <strong>{name}</strong>
        )}
      </p>
      <dl>
        {notes.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

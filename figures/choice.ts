import { isSlug } from '@/db/identifier'
import { sessionTypes } from '@/forms/session-type'
import type { Dropped, Filters } from '@/reports/filters'
import type { Figure, FigureDefinition } from './figure'
import { shareOf } from './figure'
import { comparedSummary } from './ranked-words'

export const measures = ['pooled', 'typical'] as const
export type MeasureChoice = (typeof measures)[number]
export const splits = ['none', 'topic', 'type'] as const
export type Split = (typeof splits)[number]

/** What a figure can be set beside: the same figure over one other year, event, topic or type of session. */
export const comparable = ['year', 'event', 'topic', 'type'] as const
export type Comparison = { facet: (typeof comparable)[number]; value: string }

/** How the page of a figure shows it, beside what it counts: which share leads, its parts, and one other selection. */
export type Choice = { measure: MeasureChoice; split: Split; compare: Comparison | null }

type Given = Record<string, string | string[] | undefined>

const isPossible: Record<Comparison['facet'], (value: string) => boolean> = {
  year: (value) => /^(?:19|20)\d{2}$/.test(value),
  event: isSlug,
  topic: isSlug,
  type: (value) => (sessionTypes as readonly string[]).includes(value),
}

function parseComparison(text: string): Comparison | null {
  const [name = '', ...rest] = text.split('.')
  const value = rest.join('.')
  const facet = comparable.find((one) => one === name)
  return facet && isPossible[facet](value) ? { facet, value } : null
}

/** What an address asks for beside its filters; `compare` is `year.2017`. Impossible values come back in `dropped`. */
export function parseChoice(given: Given): { choice: Choice; dropped: Dropped[] } {
  const one = (key: string): string => [given[key] ?? ''].flat().find((text) => text !== '') ?? ''
  const [measure, split, compare] = [one('measure'), one('split'), one('compare')]
  const choice = {
    measure: measures.find((word) => word === measure) ?? 'pooled',
    split: splits.find((word) => word === split) ?? 'none',
    compare: parseComparison(compare),
  }
  const wrong = [
    measure !== '' && choice.measure !== measure ? measure : '',
    split !== '' && choice.split !== split ? split : '',
    compare !== '' && choice.compare === null ? compare : '',
  ].filter((text) => text !== '')
  return { choice, dropped: wrong.map((value) => ({ key: 'with', value: value.slice(0, 40) })) }
}

/** The choice as pairs for an address or a form, defaults left out. */
export const choiceToPairs = ({ measure, split, compare }: Choice): [string, string][] => [
  ...(compare ? [['compare', `${compare.facet}.${compare.value}`] satisfies [string, string]] : []),
  ...(measure === 'pooled' ? [] : [['measure', measure] satisfies [string, string]]),
  ...(split === 'none' ? [] : [['split', split] satisfies [string, string]]),
]

/** The filters of the other selection: the same, but for the one thing that is compared. */
export const comparedFilters = (
  filters: Partial<Filters>,
  { facet, value }: Comparison,
): Partial<Filters> => ({
  ...filters,
  [facet]: [facet === 'year' ? Number(value) : value],
})

/** Whether a figure has a pooled share and a typical session to choose between. */
export const hasMeasures = ({ columns }: Pick<FigureDefinition, 'columns'>): boolean =>
  columns.includes('pooled') && columns.includes('median')

/** The figure with the typical session in the lead: its mark, its order, its words. The numbers stay the same. */
export function withMeasure(figure: Figure, measure: MeasureChoice): Figure {
  if (measure === 'pooled' || !hasMeasures(figure)) return figure
  const { chart, total } = figure
  const median = shareOf(total.cells.median)
  const words: Figure['words'] = {
    ...figure.words,
    title: () => null,
    headline: () => ({
      number: total.cells.median ?? { kind: 'none' },
      words: { key: median === null ? 'none' : 'typical', isShared: true },
    }),
  }
  if (chart.kind === 'share-by-year') return { ...figure, words, chart: { ...chart, of: 'median' } }
  if (chart.kind !== 'ranges') return figure
  const rows = figure.rows.toSorted(
    (a, b) => (shareOf(b.cells.median) ?? -1) - (shareOf(a.cells.median) ?? -1),
  )
  return {
    ...figure,
    rows: figure.grouping === 'extent' ? figure.rows : rows,
    chart: { ...chart, of: 'median', other: 'pooled' },
    words: { ...words, summary: comparedSummary('median') },
  }
}

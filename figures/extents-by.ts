import { conditionOn, discussed, extentStates, extents } from '@/reports/conditions'
import type { Filters } from '@/reports/filters'
import { coverageIn, meeting, numberIn } from './cells'
import type { Counted, Figure, FigureDefinition, Row, Sentence } from './figure'
import { numberOf } from './figure'
import { periodOf } from './period'
import { type By, type Tallied, tallyConditions, tallyWhole } from './published-conditions'
import { fewestReports, isWellCovered } from './thresholds'

export type ExtentColumn = (typeof extentStates)[number]
const conditions = extentStates.map((extent) => conditionOn('extent', extent))

/** Reports of parts of the list by how far gender equality was discussed, with what became of the question elsewhere. */
export async function extentsBy(
  filters: Partial<Filters>,
  by: By,
  listOf: (key: string) => Partial<Filters>,
): Promise<Counted<ExtentColumn>> {
  const [parts, whole] = await Promise.all([
    tallyConditions(filters, conditions, by),
    tallyWhole(filters, conditions),
  ])
  const rowOf = ({ key, label, reports, meeting: met }: Tallied, of: Partial<Filters>): Row<ExtentColumn> => {
    const cell = (extent: ExtentColumn) =>
      numberIn(meeting(of, conditionOn('extent', extent)), met[conditionOn('extent', extent)]!)
    const onScale = extents.reduce((sum, extent) => sum + cell(extent).value, 0)
    return {
      key,
      label,
      filters: of,
      cells: Object.fromEntries(
        extentStates.map((extent) => [extent, cell(extent)]),
      ) as Row<ExtentColumn>['cells'],
      coverage: coverageIn(
        numberIn(meeting(of, 'extent.on-scale'), onScale),
        numberIn(meeting(of, 'asked.genderExtent'), reports - cell('not-asked').value),
        (['in-words', 'not-recorded', 'not-asked'] as const).map((state) => ({ state, number: cell(state) })),
      ),
      asked: null,
      isOpenEnded: false,
    }
  }
  return {
    rows: parts.map((part) => rowOf(part, listOf(part.key))),
    total: rowOf(whole, filters),
    period: periodOf(whole.years),
  }
}

const discussedIn = ({ cells }: Row) => discussed.reduce((sum, extent) => sum + numberOf(cells[extent]), 0)

const foundIn = ({ total }: Figure) => ({
  discussed: discussedIn(total),
  counted: total.coverage.counted.value,
})

function extentSummary(figure: Figure): Sentence[] {
  const { total } = figure
  const found = foundIn(figure)
  if (found.counted === 0) return [{ key: 'none', isShared: true }]
  return [
    { key: 'extentFound', isShared: true, values: found },
    { key: 'extentMain', isShared: true, values: { main: numberOf(total.cells['main-theme']) } },
    ...(numberOf(total.cells['in-words']) > 0
      ? [
          {
            key: 'extentWords',
            isShared: true as const,
            values: { words: numberOf(total.cells['in-words']) },
          },
        ]
      : []),
  ]
}

/** What the figures of extents have in common. */
export const ofExtents = {
  concepts: ['genderExtent'],
  of: 'reports',
  chart: { kind: 'stack', of: extentStates },
  columns: extentStates,
  headings: 'extents',
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'gender-discussion',
  words: {
    title: (figure: Figure): Sentence | null =>
      foundIn(figure).counted < fewestReports || !isWellCovered(figure)
        ? null
        : { key: 'finding', values: foundIn(figure) },
    summary: extentSummary,
    headline: (figure: Figure) => ({
      number: numberIn(
        meeting(figure.applied, conditionOn('extent', 'discussed')),
        foundIn(figure).discussed,
      ),
      words: { key: 'all', values: foundIn(figure) },
    }),
  },
} as const satisfies Partial<FigureDefinition<ExtentColumn>>

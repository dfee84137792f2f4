import type { Concept } from '@/forms/form'
import { answered, conditionOn } from '@/reports/conditions'
import { coverageIn, meeting, numberIn, shareIn } from './cells'
import { narrowed } from './coverage'
import { type Cell, type FigureDefinition, type Row, shareOf } from './figure'
import { periodOf } from './period'
import { type Tallied, tallyConditions } from './published-conditions'
import { comparedSummary } from './ranked-words'

/** The questions that figures stand on or readers look for. */
const fields = [
  'organizers',
  'moderators',
  'rapporteurs',
  'speakers',
  'keyIssues',
  'discussion',
  'wayForward',
  'participants',
  'women',
  'genderExtent',
] as const satisfies readonly Concept[]
const conditions = fields.flatMap((field) => [conditionOn('asked', field), answered(field)])

/** Q1: of the reports whose form asked, how many answered each question, year by year. */
export const q1: FigureDefinition = {
  id: 'q1',
  concepts: fields,
  grouping: 'field',
  of: 'reports',
  chart: { kind: 'columns', unit: 'share' },
  columns: [],
  headings: 'record',
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'completeness',
  words: {
    title: () => null,
    summary: comparedSummary('all'),
    headline: ({ rows, total }) => {
      const least = rows.toSorted((a, b) => (shareOf(a.cells.all) ?? 2) - (shareOf(b.cells.all) ?? 2))[0]
      return least && shareOf(least.cells.all) !== null
        ? { number: least.cells.all!, words: { key: 'all', values: { what: { key: least.labelKey! } } } }
        : { number: total.coverage.counted, words: { key: 'none' } }
    },
  },
  rows: async (filters) => {
    const years = await tallyConditions(filters, conditions, 'year')
    const sum = (condition: string) => years.reduce((total, { meeting: met }) => total + met[condition]!, 0)
    const reports = numberIn(
      filters,
      years.reduce((total, year) => total + year.reports, 0),
    )
    const shareOfField = (field: Concept, list: typeof filters, met: (condition: string) => number): Cell => {
      const asked = numberIn(meeting(list, conditionOn('asked', field)), met(conditionOn('asked', field)))
      return asked.value === 0 && met !== sum
        ? { kind: 'not-asked' }
        : shareIn(numberIn(meeting(list, answered(field)), met(answered(field))), asked)
    }
    const rowOf = (field: (typeof fields)[number]): Row => ({
      key: field,
      label: '',
      labelKey: `fields.${field}`,
      filters: meeting(filters, conditionOn('asked', field)),
      cells: {
        ...Object.fromEntries(
          years.map((year: Tallied): [string, Cell] => [
            year.key,
            shareOfField(
              field,
              narrowed(filters, { year: [Number(year.key)] }),
              (condition) => year.meeting[condition]!,
            ),
          ]),
        ),
        all: shareOfField(field, filters, sum),
      },
      coverage: coverageIn(
        numberIn(meeting(filters, answered(field)), sum(answered(field))),
        numberIn(meeting(filters, conditionOn('asked', field)), sum(conditionOn('asked', field))),
      ),
      asked: null,
      isOpenEnded: false,
    })
    const total: Row = {
      key: 'total',
      label: '',
      filters,
      cells: {
        ...Object.fromEntries(
          years.map((year) => [
            year.key,
            numberIn(narrowed(filters, { year: [Number(year.key)] }), year.reports),
          ]),
        ),
        all: reports,
      },
      coverage: coverageIn(reports, reports),
      asked: null,
      isOpenEnded: false,
    }
    return {
      rows: fields.map(rowOf),
      total,
      period: periodOf(years.map(({ key }) => Number(key))),
      columns: [...years.map(({ key }) => key), 'all'],
    }
  },
}

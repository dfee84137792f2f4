import type { Filters } from '@/reports/filters'
import { narrowed } from './coverage'
import {
  type Figure,
  type FigureDefinition,
  type FigureWords,
  type NumberCell,
  numberOf,
  type Opens,
  type Row,
  type Sentence,
} from './figure'
import { periodOf } from './period'
import { tallySessions } from './published'

type Column = 'sessions' | 'published' | 'missing' | 'withdrawn'
type Tally = { sessions: number; published: number; withdrawn: number }

function rowOf(
  key: string,
  label: string,
  tally: Tally,
  filters: Partial<Filters>,
  opens: Opens,
): Row<Column> {
  const { sessions, published, withdrawn } = tally
  const cell = (value: number): NumberCell => ({ kind: 'number', of: 'sessions', value, opens })
  const reported: NumberCell = {
    kind: 'number',
    of: 'reports',
    value: published,
    opens: { reports: filters },
  }
  const missing = cell(sessions - published - withdrawn)
  const apart = [
    { state: 'missing' as const, number: missing },
    { state: 'withdrawn' as const, number: cell(withdrawn) },
  ]
  return {
    key,
    label,
    filters,
    cells: {
      sessions: cell(sessions),
      published: reported,
      missing,
      withdrawn: withdrawn === 0 ? { kind: 'none' } : cell(withdrawn),
    },
    coverage: {
      counted: reported,
      of: cell(sessions),
      apart: apart.filter(({ number }) => number.value > 0),
    },
    asked: null,
    isOpenEnded: false,
  }
}

function publishedTitle({ total }: Figure): Sentence | null {
  const sessions = numberOf(total.cells.sessions)
  return sessions === 0
    ? null
    : { key: 'finding', values: { published: numberOf(total.cells.published), sessions } }
}

function publishedSummary({ rows, total }: Figure): Sentence[] {
  const [published, sessions] = [numberOf(total.cells.published), numberOf(total.cells.sessions)]
  if (sessions === 0) return [{ key: 'none' }]
  const part = (row: Row) => numberOf(row.cells.published) / Math.max(1, numberOf(row.cells.sessions))
  const ranked = rows.toSorted((a, b) => part(b) - part(a))
  const [most, least] = [ranked.at(0)!, ranked.at(-1)!]
  const told = ({ label, cells }: Row) => ({
    event: label,
    published: numberOf(cells.published),
    sessions: numberOf(cells.sessions),
  })
  return [
    { key: 'all', values: { published, sessions, events: rows.length } },
    ...(part(most) === part(least)
      ? []
      : [
          { key: 'most', values: told(most) },
          { key: 'least', values: told(least) },
        ]),
  ]
}

const publishedLine: FigureWords['headline'] = ({ total: { cells } }) => ({
  number: cells.published!,
  words: {
    key: 'all',
    values: { published: numberOf(cells.published), sessions: numberOf(cells.sessions) },
  },
})

/**
 * O1: how many sessions have a published report. What is being written, reviewed or corrected is nobody's to know, so
 * all that is not published looks the same, as the programme shows it.
 */
export const o1: FigureDefinition<Column> = {
  id: 'o1',
  concepts: [],
  grouping: 'event',
  of: 'sessions',
  columns: ['sessions', 'published', 'missing', 'withdrawn'],
  chart: { kind: 'bars', of: 'published', within: 'sessions' },
  filters: ['event', 'year'],
  methods: 'reports-of-sessions',
  words: { title: publishedTitle, summary: publishedSummary, headline: publishedLine },
  rows: async (filters) => {
    const events = await tallySessions(filters)
    const rows = events.map(({ slug, name, year: _, ...tally }) =>
      rowOf(slug, name, tally, narrowed(filters, { event: [slug] }), { programme: slug }),
    )
    const sum = (of: keyof Tally) => events.reduce((total, event) => total + event[of], 0)
    const whole = { sessions: sum('sessions'), published: sum('published'), withdrawn: sum('withdrawn') }
    const [only] = events
    const opens = only && events.length === 1 ? { programme: only.slug } : { figure: filters }
    const total = rowOf('total', '', whole, filters, opens)
    return { rows, total, period: periodOf(events.map(({ year }) => year)) }
  },
}

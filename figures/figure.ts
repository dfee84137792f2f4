import type { Concept } from '@/forms/form'
import type { Words } from '@/forms/words'
import type { Facet, Filters } from '@/reports/filters'

/** What a figure may be filtered by. */
export type FilterKey = Facet | 'with' | 'q'

/** Where a number leads: the list of exactly the reports behind it; the programme of an event, by its slug; its parts. */
export type Opens = { reports: Partial<Filters> } | { programme: string } | { figure: Partial<Filters> }

/**
 * What a number is of. The list it opens holds `reports` of them, or has `participants` or `women` as its sum, or seats
 * `speakers` of what the list asks for; `days` are the middle or an end of the days between its sessions and publication.
 */
export type Measure = 'reports' | 'sessions' | 'participants' | 'women' | 'speakers' | 'days'

/**
 * One place of a figure's table. A share is a proportion, 0 to 1, and is rounded only where it is shown. `too-few` stands
 * where the reports are too few for a share, `not-asked` where no form asked, `none` where there is nothing to count.
 */
export type NumberCell = { kind: 'number'; of: Measure; value: number; opens: Opens }
export type Cell =
  | NumberCell
  | { kind: 'share'; value: number; opens: Opens; part?: Part }
  | { kind: 'computed'; value: number; unit?: 'share' | 'points' }
  | { kind: 'too-few'; reports: number; opens: Opens }
  | { kind: 'not-asked' }
  | { kind: 'none' }

/** A share that is one number of another: what both are of, and the list of the whole. Absent where it is a statistic. */
export type Part = { of: 'reports' | 'speakers'; outOf: Partial<Filters> }

/**
 * What became of the question in one report. `counted` gave both numbers; `few` had under 5 participants, which no sum
 * may include or the rest of the sum would give it away; `not-asked` was filed under a form without the question.
 */
export const states = ['counted', 'proportion', 'few', 'not-recorded', 'not-applicable', 'not-asked'] as const
export type State = (typeof states)[number]

/**
 * What the row rests on: `counted` of `of`, and apart from them what became of the rest. Together `counted` and `apart`
 * without `not-asked` make `of`.
 */
export type Coverage = {
  counted: NumberCell
  of: NumberCell
  apart: readonly { state: Gap; number: NumberCell }[]
}
export type Gap = Exclude<State, 'counted'> | 'no-topics' | 'withdrawn' | 'missing' | 'unknown' | 'in-words'

/** A name from the record: one that stays as it is in every language, or one that the record has in several. */
export type RecordName = string | Words

/** One bar, point or line of a figure. `filters` lists all reports of the row. */
export type Row<Column extends string = string> = {
  key: string
  label: RecordName
  /** Where the row is no name from the record: what it is called in messages, below `figures`. */
  labelKey?: string
  filters: Partial<Filters>
  cells: Record<Column, Cell>
  coverage: Coverage
  /** What the row's numbers were asked with; two rows compare only where it is the same. Null where it never matters. */
  asked: string | null
  /** Some report gave only a lower limit ("100+"), which sums and bounds take as it stands. */
  isOpenEnded: boolean
}

/**
 * Words that a figure has for what it shows: a key of messages, and what goes into it. A value of `lists` stands where the
 * message has a tag of its name, as names joined the way the language joins them.
 */
export type Sentence = {
  key: string
  /** The key stands below `figures.words` instead of the figure's own: words that many figures share. */
  isShared?: true
  values?: Record<string, string | number | { key: string } | Words>
  lists?: Record<string, Name[]>
}

/** A name as the record has it, or one that messages have, each with its number where it stands in a list of them. */
export type Name =
  | string
  | { key: string; number?: number; percent?: number }
  | { text: RecordName; number?: number; percent?: number }

/** The rules for a figure's words; keys stand under `figures.ID.title`, `.summary` and `.line`. No title: nothing found. */
export type FigureWords = {
  title: (figure: Figure) => Sentence | null
  summary: (figure: Figure) => Sentence[]
  /** The one number of the figure, and the words that follow it in a list of figures. */
  headline: (figure: Figure) => { number: Cell; words: Sentence }
}

/** What a figure is, before anything is counted. A new figure is one file that makes one of these. */
export type FigureDefinition<Column extends string = string> = {
  /** As in addresses, files and citations: /figures/p1. A letter for the family, a number in it, for ever. */
  id: string
  /** The concepts of the forms that it adds up; none where it counts reports alone. */
  concepts: readonly Concept[]
  grouping: 'event' | 'year' | 'topic' | 'type' | 'group' | 'region' | 'country' | 'extent' | 'band' | 'field'
  /** What the whole of it counts, without any filter. */
  of: 'reports' | 'sessions'
  /** How it is drawn, and from which columns. */
  chart: Chart<Column>
  /** The columns of its table, in order. Headings are `figures.ID.columns.COLUMN` in messages. */
  columns: readonly Column[]
  /** What the columns are called: names of the record (years), words of the figure (else), or words that figures share. */
  headings?: 'record' | 'groups' | 'extents' | 'given'
  /** The filters that it can take; others are said to have been left out. */
  filters: readonly FilterKey[]
  /** Where on the methods page its definition stands. */
  methods: string
  words: FigureWords
  /** Counts over the published reports. `total` is the whole of the filters, never the sum of overlapping rows. */
  rows: (filters: Partial<Filters>) => Promise<Counted<Column>>
}

/** `period` are the first and the last year of what was counted, null where there was nothing. */
export type Counted<Column extends string = string> = {
  rows: Row<Column>[]
  total: Row<Column>
  period: Period | null
  /** Where numbers come from that no report has, as whoever published them names it. */
  sources?: readonly string[]
  /** The columns where they depend on what was counted, as years do. */
  columns?: readonly Column[]
}
export type Period = { first: number; last: number }

/**
 * `bars` stand in the table: `of` is filled, `within` outlined around it. So do `ranges`, a dot with another mark and a line
 * from low to high; `pairs`, a dot and another mark with a line between; `stack`, the columns in their order as parts of a whole; `columns`, one small bar or dot a column; and
 * `shades`, where the cells themselves are shaded. `share-by-year` is the chart of women's share, its line through `of`.
 */
export type Chart<Column extends string = string> =
  | { kind: 'bars'; of: Column; within?: Column }
  | { kind: 'ranges'; of: Column; other?: Column; low: Column; high: Column; unit: 'share' | 'days' }
  | { kind: 'pairs'; of: Column; other: Column }
  | { kind: 'stack'; of: readonly Column[] }
  | { kind: 'columns'; unit: 'number' | 'share' }
  | { kind: 'shades' }
  | { kind: 'share-by-year'; of?: 'median' }

/** A figure that has been counted. Page, chart, table, sentence and file are made of this and nothing else. */
export type Figure = Omit<FigureDefinition, 'rows'> & {
  /** The filters it was counted under; `ignored` were asked for too, but it cannot take them. */
  applied: Partial<Filters>
  ignored: FilterKey[]
  /** What the record calls the events and topics of `applied`, by the value that the filter has for them. */
  names: Record<string, RecordName>
  rows: Row[]
  total: Row
  period: Period | null
  sources?: readonly string[]
}

export const numberOf = (cell: Cell | undefined): number =>
  cell?.kind === 'number' || cell?.kind === 'share' ? cell.value : 0
export const shareOf = (cell: Cell | undefined): number | null => (cell?.kind === 'share' ? cell.value : null)

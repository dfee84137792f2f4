import { type SessionType, sessionTypes } from '@/forms/session-type'

export const boardStates = ['expected', 'draft', 'submitted', 'returned', 'published', 'withdrawn'] as const
export type BoardState = (typeof boardStates)[number]

/** One session and the state of its report. `answered` is per cent of the required questions; days are of the event's zone. */
export type BoardRow = {
  sessionId: string
  code: string
  type: string
  title: string
  heldOn: string
  dueAt: Date
  isExtended: boolean
  organizers: string[]
  reportId: string | null
  state: BoardState
  publishedVersion: number | null
  submittedAt: Date | null
  publishedAt: Date | null
  updatedAt: Date | null
  /** Whether the staff may read the report already. */
  isReadable: boolean
  answered: number | null
  daysLate: number
}

export const boardSorts = ['programme', 'code', 'title', 'state', 'due', 'late', 'changed'] as const
export type BoardSort = (typeof boardSorts)[number]

/** What a board shows, as its address says. `late` is every session whose report is overdue, whatever state it is in. */
export type BoardView = {
  state: BoardState | 'late' | null
  type: SessionType | null
  sort: BoardSort
  isDescending: boolean
  /** How many rows stand before the first that is shown. */
  from: number
}

/** As many rows as a page shows. */
export const boardPage = 200

type Query = Record<string, string | string[] | undefined>

/** Reads an address, in which anything may stand; what no board can show is left out. */
export function parseBoardView(query: Query): BoardView {
  const one = <Word extends string>(words: readonly Word[], name: string): Word | null =>
    words.find((word) => word === query[name]) ?? null
  return {
    state: one([...boardStates, 'late'], 'state'),
    type: one(sessionTypes, 'type'),
    sort: one(boardSorts, 'sort') ?? 'programme',
    isDescending: query.order === 'desc',
    from: /^\d{1,4}$/.test(String(query.from)) ? Number(query.from) : 0,
  }
}

/** The query of a board with some of it changed; what is as ever is left out. What is changed begins at its first row. */
export function boardQuery(view: BoardView, changes: Partial<BoardView> = {}): string {
  const { state, type, sort, isDescending } = { ...view, ...changes }
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (type) query.set('type', type)
  if (sort !== 'programme') query.set('sort', sort)
  if (isDescending) query.set('order', 'desc')
  if (changes.from) query.set('from', String(changes.from))
  return query.size === 0 ? '' : `?${query}`
}

const isIn = ({ state, type }: BoardView, row: BoardRow): boolean =>
  (state === null || (state === 'late' ? row.daysLate > 0 : row.state === state)) &&
  (type === null || row.type === type)

/** Codes and titles as people count: WS 2 before WS 10. */
const inWords = new Intl.Collator('en', { numeric: true })

const orders: Record<BoardSort, (one: BoardRow, other: BoardRow) => number> = {
  programme: () => 0,
  code: (one, other) => inWords.compare(one.code, other.code),
  title: (one, other) => inWords.compare(one.title, other.title),
  state: (one, other) => boardStates.indexOf(one.state) - boardStates.indexOf(other.state),
  due: (one, other) => one.dueAt.getTime() - other.dueAt.getTime(),
  late: (one, other) => one.daysLate - other.daysLate,
  changed: (one, other) => (one.updatedAt?.getTime() ?? 0) - (other.updatedAt?.getTime() ?? 0),
}

/** The rows that the view shows, in its order; equal ones stay in the order of the programme. */
export function viewBoard(rows: readonly BoardRow[], view: BoardView): BoardRow[] {
  const sign = view.isDescending ? -1 : 1
  return rows.filter((row) => isIn(view, row)).sort((one, other) => sign * orders[view.sort](one, other))
}

/** How many rows each filter by state would show, within the type that the view has chosen. */
export function tallyBoard(rows: readonly BoardRow[], view: BoardView): Record<BoardState | 'late', number> {
  const tally = (state: BoardState | 'late') => rows.filter((row) => isIn({ ...view, state }, row)).length
  return {
    expected: tally('expected'),
    draft: tally('draft'),
    submitted: tally('submitted'),
    returned: tally('returned'),
    published: tally('published'),
    withdrawn: tally('withdrawn'),
    late: tally('late'),
  }
}

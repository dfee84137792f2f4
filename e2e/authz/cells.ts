/** Who asks. "Elsewhere" is the same role in another event. */
export const roles = [
  'public',
  'stranger',
  'organizer',
  'coEditor',
  'reviewer',
  'admin',
  'siteAdmin',
  'adminWhoEdits',
  'organizerElsewhere',
  'reviewerElsewhere',
  'adminElsewhere',
] as const
export type Role = (typeof roles)[number]

/** D draft · S submitted · R returned · P published · A correction begun · W withdrawn · X declined */
export const states = ['D', 'S', 'R', 'P', 'A', 'W', 'X'] as const
export type State = (typeof states)[number]

/**
 * For each role the states in which it may (✓), and in which it sees the report but may not now (✗). Everything else is as
 * if there were no such report. Without a session a member's page asks to sign in, whether there is anything or not.
 */
export type Cells = Partial<Record<Role, { may?: string; sees?: string }>>

export type Row = {
  name: string
  /** The file that answers, below app/[locale] unless it begins with app/. */
  file: string
  method: 'GET' | 'POST'
  /** `{id}`, `{slug}`, `{comment}`, `{invitation}`, `{session}` are of the report in question; `{event}`, `{rule}`, `{mail}` of its event; `{form}` is a draft. */
  path: string
  /** What is sent. It is such that nothing comes of it even where it may be done: the revision is one that is long past. */
  fields?: Record<string, string>
  cells: Cells
  /** The states that are asked for; all where it is not said. What is no report's is asked for once. */
  states?: string
  /** Words in the answer's address that say: not now. */
  notNow?: RegExp
}

export const all = 'DSRPAWX'
export const past = '999999'
export const editors = (may: string, sees = ''): Cells => ({
  organizer: { may, sees },
  coEditor: { may, sees },
  adminWhoEdits: { may, sees },
})
/** A first draft is its editors' alone. */
export const staff = (may: string, sees = ''): Cells => ({
  reviewer: { may, sees },
  admin: { may, sees },
  siteAdmin: { may, sees },
})
export const admins = (may: string, sees = ''): Cells => ({ admin: { may, sees }, siteAdmin: { may, sees } })
export const adminToo = (may: string, sees = ''): Cells => ({ adminWhoEdits: { may, sees } })
export const known = 'SRPAWX'

export const page = (file: string, path: string, cells: Cells): Row => ({
  name: `GET ${file}`,
  file: `${file === '' ? '' : `${file}/`}page.tsx`,
  method: 'GET',
  path,
  cells,
})

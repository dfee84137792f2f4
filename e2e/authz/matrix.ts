// Who may do what, written by hand from the life of a report and never from the portal's own tables: what it is held against.

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
type Cells = Partial<Record<Role, { may?: string; sees?: string }>>

export type Row = {
  name: string
  /** The file that answers, below app/[locale] unless it begins with app/. */
  file: string
  method: 'GET' | 'POST'
  /** `{id}`, `{slug}`, `{comment}`, `{invitation}`, `{session}` are of the report in question; `{event}`, `{rule}`, `{mail}` of its event. */
  path: string
  /** What is sent. It is such that nothing comes of it even where it may be done: the revision is one that is long past. */
  fields?: Record<string, string>
  cells: Cells
  /** The states that are asked for; all where it is not said. What is no report's is asked for once. */
  states?: string
  /** Words in the answer's address that say: not now. */
  notNow?: RegExp
}

const all = 'DSRPAWX'
const past = '999999'
const editors = (may: string, sees = ''): Cells => ({
  organizer: { may, sees },
  coEditor: { may, sees },
  adminWhoEdits: { may, sees },
})
/** A first draft is its editors' alone. */
const staff = (may: string, sees = ''): Cells => ({
  reviewer: { may, sees },
  admin: { may, sees },
  siteAdmin: { may, sees },
})
const admins = (may: string, sees = ''): Cells => ({ admin: { may, sees }, siteAdmin: { may, sees } })
const adminToo = (may: string, sees = ''): Cells => ({ adminWhoEdits: { may, sees } })
const known = 'SRPAWX'

const page = (file: string, path: string, cells: Cells): Row => ({
  name: `GET ${file}`,
  file: `${file === '' ? '' : `${file}/`}page.tsx`,
  method: 'GET',
  path,
  cells,
})

const mine = 'my/reports/[id]'
const desk = 'admin/reports/[id]'
const at = '/en/my/reports/{id}'
const deskAt = '/en/admin/reports/{id}'

const pagesOfEditors: Row[] = [
  page(mine, at, editors(all)),
  page(`${mine}/check`, `${at}/check`, editors(all)),
  page(`${mine}/preview`, `${at}/preview`, editors(all)),
  page(`${mine}/submitted`, `${at}/submitted`, editors('S', 'DRPAWX')),
  page(`${mine}/edit`, `${at}/edit`, editors('DRA', 'SPWX')),
  page(`${mine}/edit/[section]`, `${at}/edit/session`, editors('DRA', 'SPWX')),
  page(`${mine}/notes`, `${at}/notes`, editors('DRA', 'SPWX')),
  page(`${mine}/people/[question]`, `${at}/people/speakers`, editors('DRA', 'SPWX')),
]

/** What its staff reads too, from the first submission on. */
const pagesOfReaders: Row[] = [
  page(`${mine}/history`, `${at}/history`, { ...staff(known), ...editors(all) }),
  page(`${mine}/history/[number]`, `${at}/history/1`, { ...staff(known), ...editors(all) }),
  page(`${mine}/editors`, `${at}/editors`, { ...staff(known), ...editors(all) }),
]

const pagesOfDesk: Row[] = [
  page(desk, deskAt, { ...staff(known), ...adminToo(all) }),
  page(`${desk}/changes`, `${deskAt}/changes?from=1`, { ...staff(known), ...adminToo(all) }),
  {
    ...page(`${desk}/moves/[move]`, `${deskAt}/moves/return`, {
      ...admins('S', 'RPAWX'),
      ...adminToo('S', 'DRPAWX'),
    }),
    notNow: /refused=other-state/,
  },
]

const move = (name: string, cells: Cells): Row => ({
  name: `${name} at the desk`,
  file: `${desk}/moves/route.ts`,
  method: 'POST',
  path: `${deskAt}/moves`,
  fields: { move: name, revision: past, note: 'A reason', confirmed: 'yes' },
  cells,
  notNow: /refused=(other-state|own-report)/,
})
const ownMove = (name: string, cells: Cells): Row => ({
  name: `${name} by an editor`,
  file: `${mine}/move/route.ts`,
  method: 'POST',
  path: `${at}/move`,
  fields: { move: name, revision: past, confirm: 'on' },
  cells,
  notNow: /refused=(other-state|own-report)/,
})

const moves: Row[] = [
  move('return', { ...admins('S', 'RPAWX'), ...adminToo('S', 'DRPAWX') }),
  // Nobody publishes what they edit, whatever else they are.
  move('publish', { ...admins('S', 'RPAWX'), ...adminToo('', all) }),
  move('decline', { ...admins('S', 'RPAWX'), ...adminToo('S', 'DRPAWX') }),
  move('reconsider', { ...admins('X', 'SRPAW'), ...adminToo('X', 'DSRPAW') }),
  move('withdraw', { ...admins('P', 'SRAWX'), ...adminToo('P', 'DSRAWX') }),
  move('restore', { ...admins('W', 'SRPAX'), ...adminToo('W', 'DSRPAX') }),
  move('correct', { ...admins('P', 'SRAWX'), ...adminToo('P', 'DSRAWX') }),
  move('drop', { ...admins('A', 'SRPWX'), ...adminToo('A', 'DSRPWX') }),
  ownMove('submit', editors('DRA', 'SPWX')),
  ownMove('recall', editors('S', 'DRPAWX')),
  ownMove('correct', { ...admins('P', 'SRAWX'), ...editors('P', 'DSRAWX') }),
  ownMove('drop', { ...admins('A', 'SRPWX'), ...editors('A', 'DSRPWX') }),
]

const writes: Row[] = [
  {
    name: 'comment',
    file: `${desk}/comments/route.ts`,
    method: 'POST',
    path: `${deskAt}/comments`,
    fields: { question: '', body: '' },
    cells: { ...staff('SRA'), ...adminToo('DSRA') },
  },
  {
    name: 'recommend',
    file: `${desk}/recommendations/route.ts`,
    method: 'POST',
    path: `${deskAt}/recommendations`,
    fields: { verdict: 'publish', revision: past, note: '' },
    cells: staff('S'),
  },
  {
    name: 'resolve a comment',
    file: `${desk}/resolutions/route.ts`,
    method: 'POST',
    path: '/en/admin/reports/{id}/resolutions',
    fields: { comment: '{comment}' },
    cells: { ...staff('SRA'), ...adminToo('DSRA') },
  },
  {
    name: 'give a claim back',
    file: `${desk}/claim/route.ts`,
    method: 'POST',
    path: `${deskAt}/claim`,
    fields: { wish: 'release' },
    cells: { ...staff('S'), ...adminToo('S') },
  },
  {
    name: 'take somebody out',
    file: `${mine}/editors/change/route.ts`,
    method: 'POST',
    path: `${at}/editors/change`,
    fields: { do: 'revoke', invitation: '{invitation}' },
    cells: { ...admins(known), organizer: { may: all }, adminWhoEdits: { may: all } },
  },
  {
    name: 'keep notes',
    file: `${mine}/notes/keep/route.ts`,
    method: 'POST',
    path: `${at}/notes/keep`,
    fields: { text: '' },
    cells: editors('DRA'),
  },
]

const files: Row[] = [
  {
    name: 'the form as text',
    file: `${mine}/form/[type]/route.ts`,
    method: 'GET',
    path: `${at}/form/txt`,
    cells: editors(all),
  },
]

const everybody = (may: string): Cells => Object.fromEntries(roles.map((role) => [role, { may }]))

/** What is public is so for everybody, and nobody sees more of it by being somebody: the published version alone. */
const published: Row[] = [
  page('(public)/reports/[slug]', '/en/reports/{slug}', everybody('PAW')),
  page('(public)/reports/[slug]/versions/[number]', '/en/reports/{slug}/versions/1', everybody('PA')),
  {
    name: 'a published report as JSON',
    file: 'app/data/reports/[file]/route.ts',
    method: 'GET',
    path: '/data/reports/{slug}.json',
    cells: everybody('PA'),
  },
]

/** Who runs the event, who is of its staff, who is staff anywhere, who is signed in at all. */
const runs: Cells = { ...admins('P'), ...adminToo('P') }
const isStaff: Cells = { ...runs, reviewer: { may: 'P' } }
const adminsAnywhere: Cells = { ...runs, adminElsewhere: { may: 'P' } }
const siteAdmins: Cells = { siteAdmin: { may: 'P' } }
const staffAnywhere: Cells = { ...adminsAnywhere, ...isStaff, reviewerElsewhere: { may: 'P' } }
const members: Cells = Object.fromEntries(
  roles.filter((role) => role !== 'public').map((role) => [role, { may: 'P' }]),
)
const ofEvent = 'admin/events/[slug]'
const eventAt = '/en/admin/events/{event}'
const once = (row: Row): Row => ({ ...row, states: 'P' })
const pageOfEvent = (below: string, cells = runs): Row =>
  once(page(`${ofEvent}${below}`, `${eventAt}${below.replace('[kind]/[language]', 'reminder/en')}`, cells))
const writeOfEvent = (below: string, fields: Record<string, string>): Row => ({
  name: `POST ${ofEvent}${below}`,
  file: `${ofEvent}${below}/route.ts`,
  method: 'POST',
  path: `${eventAt}${below.replace('[kind]/[language]', 'reminder/en')}`,
  fields,
  cells: runs,
  states: 'P',
})

const events: Row[] = [
  pageOfEvent('', isStaff),
  once({
    ...page('', `${eventAt}/board.csv`, isStaff),
    name: 'the board as CSV',
    file: `${ofEvent}/board.csv/route.ts`,
  }),
  pageOfEvent('/programme'),
  once({
    ...page('', `${eventAt}/programme/template.csv`, runs),
    name: 'the template',
    file: `${ofEvent}/programme/template.csv/route.ts`,
  }),
  pageOfEvent('/import'),
  pageOfEvent('/organizers'),
  pageOfEvent('/deadlines'),
  pageOfEvent('/reminders'),
  pageOfEvent('/remind'),
  pageOfEvent('/registration'),
  pageOfEvent('/mails'),
  pageOfEvent('/mails/[kind]/[language]'),
  writeOfEvent('/programme/files', { text: '' }),
  writeOfEvent('/organizers/invite', { people: '' }),
  writeOfEvent('/registration/save', {}),
  writeOfEvent('/organizers/revoke', { invitation: '{invitation}' }),
  writeOfEvent('/deadlines/extend', { day: '' }),
  writeOfEvent('/reminders/add', { days: '', side: 'before', onDay: '' }),
  writeOfEvent('/reminders/end', { rule: '{rule}' }),
  writeOfEvent('/remind/now', { wish: '00000000-0000-4000-8000-000000000000', session: '{session}' }),
  writeOfEvent('/mails/[kind]/[language]/save', { subject: '', body: '', wish: 'save' }),
]

const desks: Row[] = [
  once(page('admin', '/en/admin', staffAnywhere)),
  once(page('admin/publish', '/en/admin/publish', staffAnywhere)),
  once(page('admin/mail', '/en/admin/mail', adminsAnywhere)),
  once(page('admin/mail/[mail]', '/en/admin/mail/{mail}', runs)),
  once({
    ...writeOfEvent('', {}),
    name: 'try a mail again',
    file: 'admin/mail/[mail]/again/route.ts',
    path: '/en/admin/mail/{mail}/again',
  }),
  once({
    ...writeOfEvent('', {}),
    name: 'try all mail again',
    file: 'admin/mail/again/route.ts',
    path: '/en/admin/mail/again',
    cells: adminsAnywhere,
  }),
  once(page('my', '/en/my', members)),
  once(page('admin/members', '/en/admin/members', siteAdmins)),
  once(page('admin/members/[member]', '/en/admin/members/{member}', siteAdmins)),
  once(
    page('admin/members/[member]/change', '/en/admin/members/{member}/change?do=end-sessions', siteAdmins),
  ),
  once({
    ...writeOfEvent('', { do: 'enable' }),
    name: 'change a member',
    file: 'admin/members/[member]/change/make/route.ts',
    path: '/en/admin/members/{member}/change/make',
    cells: siteAdmins,
  }),
]

/** What has no cell of its own, and why not. A route that is in neither fails the test. */
export const withoutCells: Readonly<Record<string, RegExp>> = {
  'the same for everybody, and never asks who reads':
    /^app\/(\[locale\]\/\(public\)\/|api\/|data\/|embed\/|feed\.atom\/|figures\/|health\/|oai\/|permanent\/|robots\.txt\/|sitemap\.xml\/|\.well-known\/|calendar)/,
  'for whoever is about to sign in or holds a link that was sent to them': /^app\/\[locale\]\/\(account\)\//,
  'tells what is published already, to any member': /^app\/\[locale\]\/my\/names\//,
  'names something made in a step before, which its own tests make: another’s is not found':
    /^app\/(uploads\/|\[locale\]\/(my\/(start|invitations)\/|my\/reports\/\[id\]\/(save|resolve|restore|conflict|history\/compare|notes\/(send|\[notes\])|people\/\[question\]\/(add|confirm|list)|editors\/invite)|admin\/(publications\/|events\/\[slug\]\/(import\/(files|\[batch\])|programme\/\[upload\]))))/,
}

export const rows: readonly Row[] = [
  ...pagesOfEditors,
  ...pagesOfReaders,
  ...pagesOfDesk,
  ...moves,
  ...writes,
  ...files,
  ...published,
  ...events,
  ...desks,
]

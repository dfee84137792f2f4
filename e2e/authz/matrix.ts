// Who may do what, written by hand from the life of a report and never from the portal's own tables: what it is held against.
import {
  admins,
  adminToo,
  all,
  type Cells,
  editors,
  known,
  page,
  past,
  type Row,
  roles,
  staff,
} from './cells'
import { desks, events } from './events'
import { forms } from './forms'

const mine = 'my/reports/[id]'
const desk = 'admin/reports/[id]'
const at = '/en/my/reports/{id}'
const deskAt = '/en/admin/reports/{id}'

const pagesOfEditors: Row[] = [
  page(mine, at, editors(all)),
  page(`${mine}/check`, `${at}/check`, editors('DRA', 'SPWX')),
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
  page(`${desk}/redact`, `${deskAt}/redact`, { ...admins('PAW'), ...adminToo('PAW') }),
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
    name: 'take something out of the public',
    file: `${desk}/redact/make/route.ts`,
    method: 'POST',
    path: `${deskAt}/redact/make`,
    fields: { question: 'keyIssues', words: '', reason: '', revision: past },
    // Nobody redacts what they edit.
    cells: { ...admins('PAW'), ...adminToo('', 'PAW') },
    notNow: /refused=own-report/,
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
    name: 'accept a proposed topic',
    file: `${desk}/topics/route.ts`,
    method: 'POST',
    path: `${deskAt}/topics`,
    fields: { topic: 'no-such-topic' },
    cells: { ...admins('S'), ...adminToo('S') },
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
  page('(public)/reports/[slug]/history', '/en/reports/{slug}/history', everybody('PA')),
  page('(account)/correction/[slug]', '/en/correction/{slug}', everybody('PA')),
  {
    name: 'a published report as JSON',
    file: 'app/data/reports/[file]/route.ts',
    method: 'GET',
    path: '/data/reports/{slug}.json',
    // What was withdrawn is answered with 410 and its reason.
    cells: everybody('PAW'),
  },
]

/** What has no cell of its own, and why not. A route that is in neither fails the test. */
export const withoutCells: Readonly<Record<string, RegExp>> = {
  'the same for everybody, and never asks who reads':
    /^app\/(\[locale\]\/\(public\)\/|api\/|data\/|embed\/|feed\.atom\/|figures\/|health\/|oai\/|permanent\/|robots\.txt\/|sitemap\.xml\/|\.well-known\/|calendar)/,
  'for whoever is about to sign in or holds a link that was sent to them': /^app\/\[locale\]\/\(account\)\//,
  'tells what is published already, to any member': /^app\/\[locale\]\/my\/names\//,
  'names something made in a step before, which its own tests make: another’s is not found':
    /^app\/(uploads\/|\[locale\]\/(my\/(start|invitations|keys\/revoke)\/|my\/reports\/\[id\]\/(save|resolve|restore|conflict|history\/compare|notes\/(send|\[notes\])|people\/\[question\]\/(add|confirm|list)|editors\/invite)|admin\/(publications\/|erasures\/\[erasure\]\/|events\/\[slug\]\/(import\/(files|\[batch\])|programme\/\[upload\]))))/,
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
  ...forms,
]

// Who may do what with an event, its mail and its members: what is no report's, and so is asked for once.
import { admins, adminToo, type Cells, page, type Row, roles } from './cells'

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

export const events: readonly Row[] = [
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
  pageOfEvent('/themes'),
  pageOfEvent('/mails'),
  pageOfEvent('/settings'),
  pageOfEvent('/sessions'),
  ...['', '/withdraw'].map((below) =>
    once(page(`${ofEvent}/sessions/[session]${below}`, `${eventAt}/sessions/{session}${below}`, runs)),
  ),
  pageOfEvent('/mails/[kind]/[language]'),
  writeOfEvent('/programme/files', { text: '' }),
  writeOfEvent('/organizers/invite', { people: '' }),
  writeOfEvent('/registration/save', {}),
  writeOfEvent('/themes/map', { theme: 'No such theme', topic: 'no-such-topic', wish: 'add' }),
  writeOfEvent('/organizers/revoke', { invitation: '{invitation}' }),
  writeOfEvent('/deadlines/extend', { day: '' }),
  writeOfEvent('/reminders/add', { days: '', side: 'before', onDay: '' }),
  // Without a name there is nothing to set, and without a code there is no session.
  writeOfEvent('/settings/save', { name: '' }),
  {
    ...writeOfEvent('/sessions/[session]/save', { code: '' }),
    path: `${eventAt}/sessions/{session}/save`,
  },
  {
    ...writeOfEvent('/sessions/[session]/withdraw/make', { do: 'hold' }),
    path: `${eventAt}/sessions/{session}/withdraw/make`,
  },
  writeOfEvent('/reminders/end', { rule: '{rule}' }),
  writeOfEvent('/remind/now', { wish: '00000000-0000-4000-8000-000000000000', session: '{session}' }),
  writeOfEvent('/mails/[kind]/[language]/save', { subject: '', body: '', wish: 'save' }),
]

export const desks: readonly Row[] = [
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
  once(page('admin/corrections', '/en/admin/corrections', adminsAnywhere)),
  once(page('admin/corrections/[correction]', '/en/admin/corrections/{correction}', runs)),
  once({
    ...writeOfEvent('', { closing: 'declined', words: '' }),
    name: 'close what a reader said',
    file: 'admin/corrections/[correction]/close/route.ts',
    path: '/en/admin/corrections/{correction}/close',
  }),
  once(page('my', '/en/my', members)),
  once(page('my/keys', '/en/my/keys', members)),
  once({
    ...writeOfEvent('', { name: '' }),
    name: 'make a key',
    file: 'my/keys/make/route.ts',
    path: '/en/my/keys/make',
    cells: members,
  }),
  once(page('admin/directory', '/en/admin/directory', siteAdmins)),
  once(page('admin/directory/[kind]/[slug]', '/en/admin/directory/organizations/{organization}', siteAdmins)),
  once(
    page(
      'admin/directory/merge',
      '/en/admin/directory/merge?kind=organizations&one={organization}&other={organization2}',
      siteAdmins,
    ),
  ),
  ...[
    {
      below: 'merge/make',
      fields: { kind: 'organizations', one: '{organization}', other: '{organization2}' } as Record<
        string,
        string
      >,
    },
    { below: 'undo', fields: { kind: 'organizations', merge: '{merge}' } },
    { below: 'apart', fields: { kind: 'organizations', one: '{organization}', other: '{organization2}' } },
    { below: '[kind]/[slug]/split', fields: { mention: '{alias}' } },
  ].map(({ below, fields }) =>
    once({
      ...writeOfEvent('', fields),
      name: `POST admin/directory/${below}`,
      file: `admin/directory/${below}/route.ts`,
      path: `/en/admin/directory/${below.replace('[kind]/[slug]', 'organizations/{organization}')}`,
      cells: siteAdmins,
    }),
  ),
  once(page('admin/terms', '/en/admin/terms', siteAdmins)),
  once(page('admin/terms/new', '/en/admin/terms/new', siteAdmins)),
  once(page('admin/terms/[topic]', '/en/admin/terms/{topic}', siteAdmins)),
  once(page('admin/terms/[topic]/change', '/en/admin/terms/{topic}/change?do=bring-back', siteAdmins)),
  ...[
    { below: 'add', fields: {} as Record<string, string> },
    { below: '[topic]/save', fields: {} },
    { below: '[topic]/change/make', fields: { do: 'bring-back' } },
  ].map(({ below, fields }) =>
    once({
      ...writeOfEvent('', fields),
      name: `POST admin/terms/${below}`,
      file: `admin/terms/${below}/route.ts`,
      path: `/en/admin/terms/${below.replace('[topic]', '{topic}')}`,
      cells: siteAdmins,
    }),
  ),
  once(page('admin/events/new', '/en/admin/events/new', siteAdmins)),
  once({
    ...writeOfEvent('', { name: '' }),
    name: 'add an event',
    file: 'admin/events/new/add/route.ts',
    path: '/en/admin/events/new/add',
    cells: siteAdmins,
  }),
  once(page('admin/members', '/en/admin/members', siteAdmins)),
  once(page('admin/members/invite', '/en/admin/members/invite', siteAdmins)),
  // Without an address nobody is asked.
  once({
    ...writeOfEvent('', { email: '', role: 'reviewer' }),
    name: 'invite to the staff',
    file: 'admin/members/invite/send/route.ts',
    path: '/en/admin/members/invite/send',
    cells: siteAdmins,
  }),
  once({
    ...writeOfEvent('', { invitation: '{staffInvitation}' }),
    name: 'take an invitation to the staff back',
    file: 'admin/members/invite/revoke/route.ts',
    path: '/en/admin/members/invite/revoke',
    cells: siteAdmins,
  }),
  once(page('admin/members/[member]', '/en/admin/members/{member}', siteAdmins)),
  once(
    page('admin/members/[member]/change', '/en/admin/members/{member}/change?do=end-sessions', siteAdmins),
  ),
  once(page('admin/erasures', '/en/admin/erasures', siteAdmins)),
  once({
    ...writeOfEvent('', { names: '', reason: '' }),
    name: 'ask for an erasure',
    file: 'admin/erasures/ask/route.ts',
    path: '/en/admin/erasures/ask',
    cells: siteAdmins,
  }),
  once(page('admin/quality', '/en/admin/quality', adminsAnywhere)),
  once(page('admin/audit', '/en/admin/audit', siteAdmins)),
  once(page('admin/audit/check', '/en/admin/audit/check', siteAdmins)),
  once({
    ...page('', '/en/admin/audit.csv?what=publish', siteAdmins),
    name: 'the audit as CSV',
    file: 'admin/audit.csv/route.ts',
  }),
  once({
    ...writeOfEvent('', { do: 'enable' }),
    name: 'change a member',
    file: 'admin/members/[member]/change/make/route.ts',
    path: '/en/admin/members/{member}/change/make',
    cells: siteAdmins,
  }),
]

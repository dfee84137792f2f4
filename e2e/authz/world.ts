import { createHash, randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { Member } from '@/auth/viewer'
import { addCoEditor, giveRole, makeEvent, makeReport, makeSession, makeUser } from '@/db/testing'
import { type Role, roles, type State, states } from './cells'

export type World = {
  /** The cookie of each role's browser; the public has none. */
  cookies: Record<Role, string | null>
  /** What fills the places of a path for the report of each state. */
  reports: Record<State, Record<string, string>>
  /** The same places filled with what there is not. */
  nothing: Record<string, string>
  /** Limits count what one member does in a minute; the matrix does more. */
  forgetLimits(): Promise<void>
  close(): Promise<void>
}

const stateOf: Record<State, Parameters<typeof makeReport>[0]> = {
  D: { status: 'draft' },
  S: { status: 'submitted' },
  R: { status: 'returned' },
  P: { status: 'published' },
  A: { status: 'draft', versions: 1 },
  W: { status: 'withdrawn' },
  X: { status: 'withdrawn', versions: 0 },
}

/** One event with a report in every state, another event, and somebody of every role, each signed in. */
export async function makeWorld(address: string): Promise<World> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  const [here, elsewhere] = [await makeEvent(), await makeEvent()]
  const away = await makeSession({ eventId: elsewhere.id })
  const inEvent = (role: 'reviewer' | 'admin', eventId: string) =>
    makeUser({ name: '', roles: [{ role, eventId }] })
  const members: Record<Exclude<Role, 'public'>, Member> = {
    stranger: await makeUser(),
    organizer: await makeUser(),
    coEditor: await makeUser(),
    reviewer: await inEvent('reviewer', here.id),
    admin: await inEvent('admin', here.id),
    siteAdmin: await makeUser({ isSiteAdmin: true }),
    adminWhoEdits: await inEvent('admin', here.id),
    organizerElsewhere: await makeUser(),
    reviewerElsewhere: await inEvent('reviewer', elsewhere.id),
    adminElsewhere: await inEvent('admin', elsewhere.id),
  }
  await giveRole(members.organizerElsewhere, { role: 'organizer', eventId: elsewhere.id, sessionId: away.id })
  const [rule] = await sql<{ id: string }[]>`insert into reminder_rules (event_id, anchor, days, created_by)
    values (${here.id}, 'due', 1, ${members.admin.id}) returning id`
  const [mail] = await sql<{ id: string }[]>`insert into outgoing_mails (event_id, recipient, subject, body)
    values (${here.id}, 'reader@example.org', 'A subject', 'A body') returning id`
  // Nothing in it means the title, so it is not released by asking whether it may be.
  const question = { key: 'notes', concept: null, kind: 'text', label: { en: 'Notes' } }
  const content = {
    name: { en: 'Draft' },
    sections: [{ key: 'all', heading: { en: 'All' }, questions: [question] }],
  }
  const form = `draft-${randomBytes(8).toString('hex')}`
  await sql`insert into forms (key, based_on, content, created_by)
    values (${form}, 'igf-2017', ${sql.json(content)}, ${members.siteAdmin.id})`
  const [one, two] = await sql<{ id: string; slug: string }[]>`insert into organisations (slug, name)
    values ('harbour-body', 'Harbour Body'), ('harbour-bodies', 'Harbour Bodies') returning id, slug`
  await sql`insert into organisation_aliases (folded, alias, organisation_id)
    values ('harbour body', 'Harbour Body', ${one!.id})`
  // So old that nothing comes of taking it back.
  const [merge] = await sql<{ id: string }[]>`insert into directory_merges
    (kind, kept_id, merged_id, seats, aliases, merged_by, merged_at)
    values ('organisation', ${one!.id}, ${two!.id}, '[]', '{}', ${members.siteAdmin.id}, now() - interval '60 days')
    returning id`
  const reports = {} as World['reports']
  for (const state of states) {
    const report = await makeReport({ ...stateOf[state], eventId: here.id, editor: members.organizer })
    const { id, slug, sessionId } = report
    await addCoEditor(id, members.coEditor)
    await giveRole(members.adminWhoEdits, { role: 'organizer', eventId: here.id, sessionId })
    const [comment] = await sql<{ id: string }[]>`insert into comments (report_id, revision, body, author_id)
      values (${id}, 1, 'Who said this?', ${members.admin.id}) returning id`
    const [invitation] = await sql<
      { id: string }[]
    >`insert into invitations (email, event_id, session_id, role)
      values (${`invited-${id}@example.org`}, ${here.id}, ${sessionId}, 'editor') returning id`
    const [staffInvitation] = await sql<{ id: string }[]>`insert into invitations (email, event_id, role)
      values (${`staff-${id}@example.org`}, ${here.id}, 'reviewer') returning id`
    const [correction] = await sql<
      { id: string }[]
    >`insert into reader_corrections (report_id, version, wrong, locale)
      values (${id}, 1, 'A name is wrong.', 'en') returning id`
    reports[state] = {
      id,
      slug,
      session: sessionId,
      event: here.slug,
      rule: rule!.id,
      mail: mail!.id,
      form,
      member: members.stranger.id,
      topic: 'spam',
      organization: one!.slug,
      organization2: two!.slug,
      alias: 'harbour body',
      merge: merge!.id,
      comment: comment!.id,
      correction: correction!.id,
      invitation: invitation!.id,
      staffInvitation: staffInvitation!.id,
    }
  }
  const cookies = { public: null } as World['cookies']
  for (const role of roles) {
    if (role === 'public') continue
    const token = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(token).digest('hex')
    await sql`insert into user_sessions (token_hash, user_id, expires_at)
      values (${hash}, ${members[role].id}, now() + interval '1 hour')`
    cookies[role] = `rapporteur.session=${token}`
  }
  const absent = crypto.randomUUID()
  return {
    cookies,
    reports,
    nothing: {
      id: absent,
      slug: 'no-such-report-1',
      session: absent,
      event: 'no-such-event',
      rule: absent,
      mail: absent,
      form: 'no-such-form',
      member: absent,
      topic: 'no-such-topic',
      organization: 'no-such-body',
      organization2: 'no-such-bodies',
      alias: 'no such body',
      merge: absent,
      comment: absent,
      correction: absent,
      invitation: absent,
      staffInvitation: absent,
    },
    async forgetLimits() {
      await sql`delete from rate_limits`
    },
    close: () => sql.end(),
  }
}

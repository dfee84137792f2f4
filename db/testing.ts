// Real rows for tests, made in the shape that the portal itself writes. Nothing here runs outside a database named …_test.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Draft, Typed } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { questionsOf } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { addVersion } from '@/reports/publish'
import { appDatabase, type Transaction } from './client'
import { events, forums, sessions } from './schema/events'
import { memberships, type Role, users } from './schema/members'
import { reportEditors, reports, revisions, type Status } from './schema/reports'
import { refuseRealDatabase } from './testing-setup'

/** Work as the owner of the database, who may do what the portal's own role may not. */
export const asOwner = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  appDatabase().transaction(async (tx) => {
    const [here] = await tx.execute<{ name: string }>(sql`select current_database() as name`)
    refuseRealDatabase(here!.name)
    await tx.execute(sql`set local role none`)
    return work(tx)
  })

/** Every table but the vocabulary, the state of publication and the record of migrations. */
export const emptyDatabase = (): Promise<void> =>
  asOwner(async (tx) => {
    const tables = await tx.execute<{ name: string }>(sql`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('topics', 'topic_names', 'publication')`)
    await tx.execute(sql.raw(`truncate ${tables.map(({ name }) => name).join(', ')}`))
    await tx.execute(
      sql`update topics set successor_id = null, retired_at = null where coalesce(successor_id, retired_at::text) is not null`,
    )
    // A truncated table fires no trigger of its rows, and what was public is gone all the same.
    await tx.execute(sql`update publication set version = version + 1`)
  })

let made = 0
/** Different at each call of one process, and after `emptyDatabase` too. */
const next = (): number => ++made

type GivenRole = { role: Role; eventId: string; sessionId?: string | null }

export async function makeUser(
  given: { email?: string; name?: string; isSiteAdmin?: boolean; roles?: GivenRole[] } = {},
): Promise<Member> {
  const number = next()
  const {
    email = `member-${number}@example.org`,
    name = `Member ${number}`,
    isSiteAdmin = false,
    roles = [],
  } = given
  const [user] = await appDatabase()
    .insert(users)
    .values({ email, name, isSiteAdmin })
    .returning({ id: users.id })
  let member: Member = { id: user!.id, email, name, isSiteAdmin, roles: [] }
  for (const role of roles) member = await giveRole(member, role)
  return member
}

/** The member with one role more, in the table and in the returned value; the value that was given keeps its roles. */
export async function giveRole(member: Member, given: GivenRole): Promise<Member> {
  const role = { sessionId: null, ...given }
  await appDatabase()
    .insert(memberships)
    .values({ userId: member.id, ...role })
    .onConflictDoNothing()
  return { ...member, roles: [...member.roles, role] }
}

export async function makeForum(given: Partial<typeof forums.$inferInsert> = {}) {
  const number = next()
  const row = { slug: `forum-${number}`, name: `Forum ${number}`, ...given }
  const [forum] = await appDatabase().insert(forums).values(row).returning()
  return forum!
}

/** An event of 18 to 21 December 2017 in Geneva under the form `igf-2017`, of a new forum unless one is given. */
export async function makeEvent(given: Partial<typeof events.$inferInsert> = {}) {
  const number = next()
  const forumId = given.forumId ?? (await makeForum()).id
  const row = {
    slug: `event-${number}`,
    year: 2017,
    name: `Event ${number}`,
    place: 'Geneva',
    timeZone: 'Europe/Zurich',
    startsOn: '2017-12-18',
    endsOn: '2017-12-21',
    formKey: 'igf-2017',
    dueAt: new Date('2018-01-04T22:59:00Z'),
    ...given,
    forumId,
  }
  const [event] = await appDatabase().insert(events).values(row).returning()
  return event!
}

/** A workshop of 20 December 2017, 10:00 to 11:00 in Geneva, of a new event unless one is given. */
export async function makeSession(given: Partial<typeof sessions.$inferInsert> = {}) {
  const number = next()
  const eventId = given.eventId ?? (await makeEvent()).id
  const row = {
    slug: `ws-${number}`,
    code: `WS ${number}`,
    type: 'workshop',
    title: `Session ${number}`,
    heldOn: '2017-12-20',
    startsAt: new Date('2017-12-20T09:00:00Z'),
    endsAt: new Date('2017-12-20T10:00:00Z'),
    ...given,
    eventId,
  }
  const [session] = await appDatabase().insert(sessions).values(row).returning()
  return session!
}

type GivenTyped = Record<string, Typed | undefined>
export type GivenReport = {
  /** An organizer of the session; a new member unless given. */
  editor?: Member
  sessionId?: string
  eventId?: string
  session?: Partial<typeof sessions.$inferInsert>
  status?: Status
  /** Laid over an answer to every required question; undefined takes one away. */
  typed?: GivenTyped
  topics?: string[]
  language?: string
  /** How many versions are public; 1 for a published or withdrawn report, else 0. The last one is the current revision. */
  versions?: number
  /** Another moment than now for the publication of every version. */
  publishedAt?: Date
}

/** What a question may be answered with, as typed; a part of another count gets half of it. */
function sampleFor(question: Question): Typed {
  switch (question.kind) {
    case 'text':
      return question.concept === 'title' ? 'Access in the mountains' : `A line on ${question.key}`
    case 'lines':
      return [`One sentence on ${question.key}.`]
    case 'paragraphs':
      return `First paragraph on ${question.key}.\n\nSecond paragraph on ${question.key}.`
    case 'people':
      return [{ name: 'Ilma Tarrow', position: 'Director', organisation: 'Harbour Institute' }]
    case 'count':
      return { way: 'number', typed: question.within ? '10' : '20' }
    case 'choice':
      return question.options[0]!.value
    case 'scale':
      // The lowest step asks for nothing more, where the highest may ask for a summary.
      return question.options.at(-1)!.value
    case 'choices':
      return [question.options[0]!.value]
    case 'date':
      return '2017-12-20'
    case 'time':
      return { from: '10:00', to: '11:00' }
  }
}

/** The day that drafts name, or the first of an event that was at another time. */
const sampleDay = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  startsOn <= '2017-12-20' && endsOn >= '2017-12-20' ? '2017-12-20' : startsOn

/** A draft that can be submitted: every required question answered, `typed` laid over it. */
export function makeDraft(
  form: Form,
  { typed = {}, topics = [], language = 'en' }: Omit<GivenReport, 'session'> = {},
): Draft {
  const required = questionsOf(form).filter((question) => question.required)
  const answers: GivenTyped = Object.fromEntries(
    required.map((question) => [question.key, sampleFor(question)]),
  )
  const given = Object.entries({ ...answers, ...typed }).filter(([, answer]) => answer !== undefined)
  return { typed: Object.fromEntries(given) as Draft['typed'], topics, language }
}

/** A report in any state, with its organizer, revision 1 and, where it is or was public, its versions. */
export async function makeReport(given: GivenReport = {}) {
  const { status = 'draft' } = given
  const isPublic = status === 'published' || status === 'withdrawn'
  const versions = given.versions ?? (isPublic ? 1 : 0)
  const sessionId =
    given.sessionId ??
    (await makeSession({ ...given.session, ...(given.eventId && { eventId: given.eventId }) })).id
  const [session] = await appDatabase().select().from(sessions).where(eq(sessions.id, sessionId))
  const [event] = await appDatabase().select().from(events).where(eq(events.id, session!.eventId))
  const editor = await giveRole(given.editor ?? (await makeUser()), {
    role: 'organizer',
    eventId: event!.id,
    sessionId,
  })
  const form = formOf(event!.formKey)
  const heldOn = sampleDay(event!)
  const draft = makeDraft(form, { ...given, typed: { heldOn, ...given.typed } })
  const at = given.publishedAt ?? new Date()
  const row = {
    id: randomUUID(),
    sessionId,
    eventId: event!.id,
    slug: `${event!.slug}-${session!.slug}`,
    formKey: form.key,
    status,
    revision: 1,
    publishedVersion: versions === 0 ? null : versions,
    createdBy: editor.id,
    submittedAt: status === 'draft' && versions === 0 ? null : at,
    publishedAt: versions === 0 ? null : at,
    withdrawnAt: status === 'withdrawn' ? new Date() : null,
    withdrawnReason: status === 'withdrawn' ? 'Filed under the wrong session.' : null,
  }
  await appDatabase().transaction(async (tx) => {
    await tx.insert(reports).values(row)
    await tx
      .insert(revisions)
      .values({ reportId: row.id, number: 1, origin: 'start', content: draft, savedBy: editor.id })
    for (let number = 1; number <= versions; number++) {
      const { answers, problems } = readDraft(form, draft, { ...event!, eventName: event!.name })
      if (problems.length > 0) throw new Error(`This draft cannot be published: ${JSON.stringify(problems)}`)
      await addVersion(tx, {
        reportId: row.id,
        number,
        revision: 1,
        form,
        draft,
        answers,
        fallback: session!,
        changeNote: number === 1 ? null : `Correction ${number - 1}`,
        publishedBy: editor.id,
        confirmedBy: editor.id,
      })
    }
    if (given.publishedAt) {
      await tx.execute(sql`set local role none`)
      await tx.execute(
        sql`update versions set published_at = ${at.toISOString()} where report_id = ${row.id}`,
      )
    }
  })
  return { ...row, editor, draft, session: session!, event: event! }
}

export const makePublished = (given: GivenReport = {}) => makeReport({ status: 'published', ...given })

/** The member as a co-editor of the report, beside the organizers of its session. */
export async function addCoEditor(reportId: string, member: Member): Promise<void> {
  await appDatabase().insert(reportEditors).values({ reportId, userId: member.id, addedBy: member.id })
}

import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { events, sessions } from '@/db/schema/events'
import { reports } from '@/db/schema/reports'
import { codeKey, slugOfCode } from '@/events/session-code'
import { sessionTypes } from '@/forms/session-type'
import type { Proposal } from '@/importer/proposal'

const clock = (moment: typeof sessions.startsAt | typeof sessions.endsAt) =>
  sql<string | null>`to_char(${moment} at time zone ${events.timeZone}, 'HH24:MI')`

const columns = {
  id: sessions.id,
  eventId: events.id,
  eventSlug: events.slug,
  eventName: events.name,
  formKey: events.formKey,
  startsOn: events.startsOn,
  endsOn: events.endsOn,
  slug: sessions.slug,
  code: sessions.code,
  type: sessions.type,
  title: sessions.title,
  theme: sessions.theme,
  subtheme: sessions.subtheme,
  heldOn: sessions.heldOn,
  from: clock(sessions.startsAt),
  to: clock(sessions.endsAt),
  organizersExpected: sessions.organizersExpected,
  isCancelled: sql<boolean>`${sessions.cancelledAt} is not null`,
}

/** A session with what its report begins with, held by this transaction. */
export async function holdSession(tx: Transaction, sessionId: string) {
  const [session] = await tx
    .select(columns)
    .from(sessions)
    .innerJoin(events, eq(events.id, sessions.eventId))
    .where(eq(sessions.id, sessionId))
    .for('update', { of: sessions })
  return session ?? null
}
export type HeldSession = NonNullable<Awaited<ReturnType<typeof holdSession>>>

/** The session of the event with this code, or one that is made from what the document says; a word on why there is neither. */
export async function sessionFor(
  tx: Transaction,
  eventId: string,
  code: string,
  { fields }: Proposal,
): Promise<{ session: HeldSession; isNew: boolean } | { refused: ImportRefusal }> {
  // Codes are compared without spaces and signs; an event has a few hundred.
  const known = await tx
    .select({ id: sessions.id, code: sessions.code, slug: sessions.slug })
    .from(sessions)
    .where(eq(sessions.eventId, eventId))
  const found = known.find((one) => codeKey(one.code) === codeKey(code))
  if (found) return { session: (await holdSession(tx, found.id))!, isNew: false }
  const slug = slugOfCode(code)
  if (code === '' || slug === '') return { refused: 'no-code' }
  if (known.some((one) => one.slug === slug)) return { refused: 'code-taken' }
  if (!fields.title) return { refused: 'no-title' }
  if (!fields.heldOn) return { refused: 'no-day' }
  const type = sessionTypes.find((one) => one === fields.sessionType) ?? 'other'
  const [made] = await tx
    .insert(sessions)
    .values({ eventId, slug, code, type, title: fields.title.slice(0, 500), heldOn: fields.heldOn })
    .returning({ id: sessions.id })
  return { session: (await holdSession(tx, made!.id))!, isNew: true }
}

export const importRefusals = [
  'no-code',
  'code-taken',
  'no-title',
  'no-day',
  'has-report',
  'imported-before',
  'too-long',
  'failed',
] as const
export type ImportRefusal = (typeof importRefusals)[number]

/** The report of a session, held by this transaction. */
export async function holdReportOf(tx: Transaction, sessionId: string) {
  const [report] = await tx
    .select({
      id: reports.id,
      eventId: reports.eventId,
      formKey: reports.formKey,
      status: reports.status,
      revision: reports.revision,
      submittedAt: reports.submittedAt,
      publishedVersion: reports.publishedVersion,
    })
    .from(reports)
    .where(and(eq(reports.sessionId, sessionId)))
    .for('update')
  return report ?? null
}

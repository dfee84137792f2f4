import { createHash } from 'node:crypto'
import type { ProgrammeOrganizer } from '@/db/schema/events'
import type { ProgrammeRow } from '@/importer/programme/row'
import { codeKey, slugOfCode } from './session-code'

/** A session as the portal has it. `from` and `to` are local times of the event. */
export type KnownSession = {
  id: string
  guid: string | null
  code: string
  slug: string
  type: string
  title: string
  theme: string | null
  subtheme: string | null
  place: string | null
  heldOn: string
  from: string | null
  to: string | null
  organizers: readonly ProgrammeOrganizer[]
  isCancelled: boolean
  hasReport: boolean
}

export const changeable = [
  'code',
  'type',
  'title',
  'theme',
  'subtheme',
  'place',
  'heldOn',
  'from',
  'to',
  'organizers',
  'guid',
  'cancelled',
] as const
export type Changeable = (typeof changeable)[number]
/** What stands there and what will; null is nothing. Of `cancelled` neither is shown: the session is held again. */
export type Change = { field: Changeable; before: string | null; after: string | null }

/** `code-twice`, `guid-twice`: an earlier line of the file, `other`, has it. `code-taken`: the session `other` has it. */
export type PlannedRow = { row: ProgrammeRow } & (
  | { state: 'new'; slug: string }
  | { state: 'same'; sessionId: string }
  | { state: 'changed'; sessionId: string; slug: string; changes: Change[] }
  | { state: 'refused'; why: 'code-twice' | 'guid-twice' | 'code-taken' | 'code-unusable'; other: string }
)

/** What a programme would change. `missing` are sessions that it does not name; nothing ever deletes them. */
export type ProgrammePlan = { planned: PlannedRow[]; missing: KnownSession[]; fingerprint: string }

export const organizersInWords = (organizers: readonly ProgrammeOrganizer[]): string | null =>
  organizers
    .map(({ name, organisation }) =>
      name && organisation ? `${name} (${organisation})` : (name ?? organisation ?? ''),
    )
    .filter(Boolean)
    .join('; ') || null

/**
 * Holds the rows of a programme against the sessions of its event: first by lasting name, then by code. What a row does not
 * say is left as it is. Pure: the same rows and sessions give the same plan.
 */
export function planOf(sessions: readonly KnownSession[], rows: readonly ProgrammeRow[]): ProgrammePlan {
  const lines = { code: new Map<string, number>(), guid: new Map<string, number>() }
  const found = findSessions(sessions, rows)
  // The slugs of sessions that no row moves elsewhere are not to be had.
  const held = new Map(sessions.map((one) => [one.slug, one]))
  for (const row of rows) {
    const session = found.get(row.line)
    if (session && slugFor(row, session) !== session.slug) held.delete(session.slug)
  }
  const taken = new Set<string>()
  const planned = rows.map((row): PlannedRow => {
    const key = codeKey(row.code)
    const [codeLine, guidLine] = [lines.code.get(key), row.guid && lines.guid.get(row.guid)]
    if (guidLine) return { row, state: 'refused', why: 'guid-twice', other: String(guidLine) }
    if (codeLine) return { row, state: 'refused', why: 'code-twice', other: String(codeLine) }
    lines.code.set(key, row.line)
    if (row.guid) lines.guid.set(row.guid, row.line)
    const session = found.get(row.line)
    const slug = slugFor(row, session)
    if (slug === '') return { row, state: 'refused', why: 'code-unusable', other: row.code }
    const holder = held.get(slug)
    const isTaken = (holder && holder.id !== session?.id) || taken.has(slug)
    if (isTaken) return { row, state: 'refused', why: 'code-taken', other: holder?.code ?? row.code }
    taken.add(slug)
    if (!session) return { row, state: 'new', slug }
    const changes = changesOf(row, session)
    return changes.length === 0
      ? { row, state: 'same', sessionId: session.id }
      : { row, state: 'changed', sessionId: session.id, slug, changes }
  })
  const named = new Set([...found.values()].map(({ id }) => id))
  const missing = sessions.filter(({ id, isCancelled }) => !named.has(id) && !isCancelled)
  const lasting = planned.map(({ row, ...plan }) => [row.line, plan])
  const seen = JSON.stringify([lasting, missing.map(({ id }) => id)])
  return { planned, missing, fingerprint: createHash('sha256').update(seen).digest('base64url').slice(0, 22) }
}

/** By line. The lasting name goes before the code, which another session may have taken over. */
function findSessions(
  sessions: readonly KnownSession[],
  rows: readonly ProgrammeRow[],
): Map<number, KnownSession> {
  const byGuid = new Map(sessions.flatMap((one) => (one.guid ? [[one.guid, one] as const] : [])))
  const byCode = new Map(sessions.map((one) => [codeKey(one.code), one]))
  const found = new Map<number, KnownSession>()
  const claimed = new Set<string>()
  const find = (row: ProgrammeRow, session: KnownSession | undefined) => {
    if (!session || claimed.has(session.id) || found.has(row.line)) return
    found.set(row.line, session)
    claimed.add(session.id)
  }
  for (const row of rows) find(row, byGuid.get(row.guid ?? ''))
  for (const row of rows) find(row, byCode.get(codeKey(row.code)))
  return found
}

/** A report stands under the slug of its session for ever, so a new code moves only a session that has none. */
const slugFor = (row: ProgrammeRow, session: KnownSession | undefined): string =>
  session && (session.hasReport || codeKey(session.code) === codeKey(row.code))
    ? session.slug
    : slugOfCode(row.code)

function changesOf(row: ProgrammeRow, session: KnownSession): Change[] {
  const after: Record<Exclude<Changeable, 'cancelled'>, string | null | undefined> = {
    ...row,
    // The same code in another spelling is no change.
    code: codeKey(row.code) === codeKey(session.code) ? session.code : row.code,
    guid: row.guid,
    theme: row.theme,
    subtheme: row.subtheme,
    place: row.place,
    from: row.from,
    to: row.to,
    organizers: organizersInWords(row.organizers) ?? undefined,
  }
  const before = { ...session, organizers: organizersInWords(session.organizers) }
  const changes = changeable.flatMap((field): Change[] => {
    if (field === 'cancelled') return session.isCancelled ? [{ field, before: null, after: null }] : []
    const [old, given] = [before[field], after[field]]
    return given === undefined || given === null || given === old
      ? []
      : [{ field, before: old, after: given }]
  })
  return changes
}

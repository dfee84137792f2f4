import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { programmeUploads } from '@/db/schema/imports'
import { auditEntries } from '@/db/schema/reports'
import type { ProgrammeRow } from '@/importer/programme/row'
import { canRunEvent } from './policy'
import { type PlannedRow, planOf } from './programme-plan'
import { listKnown } from './programme-queries'

type Absent = { absent: true }

/** Keeps a programme as it was sent, so that what it would change can be looked at before anything is. */
export async function keepProgramme(
  member: Member,
  eventId: string,
  { name, text }: { name: string; text: string },
): Promise<{ kept: string } | Absent> {
  if (!canRunEvent(member, eventId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const [kept] = await tx
      .insert(programmeUploads)
      .values({ eventId, name: name.slice(0, 200), text, uploadedBy: member.id })
      .returning({ id: programmeUploads.id })
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'keep-programme', eventId })
    return { kept: kept!.id }
  })
}

/** `lines` are those of the rows to take, `cancel` the sessions to mark as cancelled; `fingerprint` is of the plan that was looked at. */
export type Chosen = {
  lines: readonly number[]
  cancel: readonly string[]
  fingerprint: string
  uploadId?: string
}

/** `stale`: the sessions have changed since the plan was looked at, so nothing was done. `left`: chosen, but not to be had. */
export type Applied =
  | { applied: { added: number; changed: number; cancelled: number; left: number } }
  | { stale: true }
  | Absent

/** Takes the chosen rows of a programme into its event, all of them or none. Doing it again does no more. Nothing is deleted. */
export async function applyProgramme(
  member: Member,
  eventId: string,
  rows: readonly ProgrammeRow[],
  chosen: Chosen,
): Promise<Applied> {
  if (!canRunEvent(member, eventId) || !isIdentifier(eventId)) return { absent: true }
  return appDatabase().transaction(async (tx): Promise<Applied> => {
    // Two who apply at once take turns, so that both see what is there.
    const [event] = await tx
      .select({ timeZone: events.timeZone })
      .from(events)
      .where(eq(events.id, eventId))
      .for('update')
    if (!event) return { absent: true }
    const known = await listKnown(member, eventId, tx)
    const whole = planOf(known, rows)
    if (whole.fingerprint !== chosen.fingerprint) return { stale: true }
    const wanted = new Set(chosen.lines)
    const chosenRows = rows.filter(({ line }) => wanted.has(line))
    // Without the rows that were left out, another may mean something else; then it is left out too.
    const shown = new Map(whole.planned.map((row) => [row.row.line, row]))
    const planned = planOf(known, chosenRows).planned.filter((row) => isSame(row, shown.get(row.row.line)))
    const cancelled = whole.missing.filter(({ id, hasReport }) => chosen.cancel.includes(id) && !hasReport)
    const toAdd = planned.filter((row) => row.state === 'new')
    const toChange = planned.filter((row) => row.state === 'changed')
    await cancel(
      tx,
      cancelled.map(({ id }) => id),
    )
    await change(tx, toChange, event.timeZone)
    await add(tx, toAdd, { eventId, timeZone: event.timeZone })
    const entry = (action: string, note: string) => ({ actorId: member.id, action, eventId, note })
    const entries = [
      ...toAdd.map(({ row }) => entry('add-session', row.code)),
      ...toChange.map(({ row, changes }) =>
        entry('change-session', `${row.code}: ${changes.map(({ field }) => field).join(', ')}`),
      ),
      ...cancelled.map(({ code }) => entry('cancel-session', code)),
    ]
    for (const some of inSlices(entries)) await tx.insert(auditEntries).values(some)
    if (chosen.uploadId && isIdentifier(chosen.uploadId))
      await tx
        .update(programmeUploads)
        .set({ appliedAt: sql`now()` })
        .where(sql`${programmeUploads.id} = ${chosen.uploadId} and ${programmeUploads.eventId} = ${eventId}`)
    const left = chosenRows.length - planned.filter(({ state }) => state !== 'refused').length
    const [added, changed] = [toAdd.length, toChange.length]
    return { applied: { added, changed, cancelled: cancelled.length, left } }
  })
}

const isSame = (one: PlannedRow, other: PlannedRow | undefined): boolean =>
  one.state === other?.state && sessionOf(one) === sessionOf(other)
const sessionOf = (row: PlannedRow): string | null => ('sessionId' in row ? row.sessionId : null)

const slice = 200
const inSlices = <One>(list: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(list.length / slice) }, (_, index) =>
    list.slice(index * slice, (index + 1) * slice),
  )

/** Local times become moments by the time zone of the event; an end before the start is on the next day. */
function moments({ heldOn, from, to }: ProgrammeRow, timeZone: string) {
  const at = (time: string, days: number) =>
    sql`((${`${heldOn} ${time}`}::timestamp + make_interval(days => ${days})) at time zone ${timeZone})`
  return {
    startsAt: from ? at(from, 0) : null,
    endsAt: from && to ? at(to, to < from ? 1 : 0) : null,
  }
}

type New = Extract<PlannedRow, { state: 'new' }>
type Changed = Extract<PlannedRow, { state: 'changed' }>

async function add(tx: Transaction, planned: New[], event: { eventId: string; timeZone: string }) {
  const values = planned.map(({ row, slug }) => {
    const {
      guid = null,
      code,
      type,
      title,
      theme = null,
      subtheme = null,
      place = null,
      heldOn,
      organizers,
    } = row
    const text = { guid, code, type, title, theme, subtheme, place, heldOn, slug }
    return {
      ...text,
      organizersExpected: organizers,
      eventId: event.eventId,
      ...moments(row, event.timeZone),
    }
  })
  for (const some of inSlices(values)) await tx.insert(sessions).values(some)
}

async function change(tx: Transaction, planned: Changed[], timeZone: string) {
  // Two sessions may have swapped codes, so all step aside before any takes its new place.
  const moving = planned.filter(({ changes }) =>
    changes.some(({ field }) => field === 'code' || field === 'guid'),
  )
  for (const some of inSlices(moving.map(({ sessionId }) => sessionId)))
    await tx
      .update(sessions)
      .set({ slug: sql`'moving-' || ${sessions.id}`, guid: null })
      .where(inArray(sessions.id, some))
  for (const { row, sessionId, slug, changes } of planned) {
    const fields = new Set(changes.map(({ field }) => field))
    const { code, type, title, theme, subtheme, place, heldOn, guid, organizers } = row
    const given = { type, title, theme, subtheme, place, heldOn }
    await tx
      .update(sessions)
      .set({
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
        ...(fields.has('code') && { code }),
        slug,
        ...(guid && { guid }),
        ...(fields.has('organizers') && { organizersExpected: organizers }),
        ...timesOf(row, fields, timeZone),
        cancelledAt: null,
      })
      .where(eq(sessions.id, sessionId))
  }
}

/** A day that moves takes the times along, also those that the programme does not say again. */
function timesOf(row: ProgrammeRow, fields: ReadonlySet<string>, timeZone: string) {
  if (!['heldOn', 'from', 'to'].some((field) => fields.has(field))) return {}
  const { startsAt, endsAt } = moments(row, timeZone)
  const moved = (moment: typeof sessions.startsAt | typeof sessions.endsAt) =>
    sql`((${row.heldOn}::date + (${moment} at time zone ${timeZone} - ${sessions.heldOn}::timestamp)) at time zone ${timeZone})`
  const start = startsAt ?? moved(sessions.startsAt)
  const end = moved(sessions.endsAt)
  // An end that would be before the new start is not known any more.
  return { startsAt: start, endsAt: endsAt ?? sql`case when ${end} >= ${start} then ${end} end` }
}

async function cancel(tx: Transaction, ids: string[]) {
  for (const some of inSlices(ids))
    await tx.update(sessions).set({ cancelledAt: sql`now()` }).where(inArray(sessions.id, some))
}

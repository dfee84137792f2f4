import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { users } from '@/db/schema/members'
import { auditEntries, reports, revisions } from '@/db/schema/reports'
import type { Form } from '@/forms/form'
import { undecidedKeys, writersOf } from './held'
import { changedKeys } from './merge'
import { findRevision, type WorkingCopy } from './queries'
import { resolveClashes } from './resolve'
import { visibleTo } from './visible-to'

const mostHeld = 200
const mostShown = 20

/** A text that waits to be decided, in these questions. */
export type WaitingText = {
  number: number
  keys: string[]
  savedAt: Date
  savedById: string
  savedByName: string
}

/** What editors typed that could not go into the report, that nobody has decided, and that it does not say by now; the newest first. At most 20. */
export async function listWaiting(viewer: Viewer, report: WorkingCopy, form: Form): Promise<WaitingText[]> {
  const undecided = undecidedKeys(await selectHeld(viewer, report.id))
  const waiting: WaitingText[] = []
  for (const { number, keys, savedAt, savedById, savedByName } of undecided) {
    if (waiting.length === mostShown) break
    const mine = await findRevision(viewer, report.id, number)
    const base = mine?.grewFrom ? await findRevision(viewer, report.id, mine.grewFrom) : null
    if (!mine) continue
    const sides = { base: base?.draft ?? null, theirs: report.draft, mine: mine.draft }
    const missing = changedKeys(report.draft, resolveClashes(form, keys, sides, new Map()))
    if (missing.length > 0) waiting.push({ number, keys: missing, savedAt, savedById, savedByName })
  }
  return waiting
}

const savedColumns = {
  number: revisions.number,
  changed: revisions.changed,
  savedAt: revisions.savedAt,
  savedById: users.id,
  savedByName: users.name,
}

const selectHeld = (viewer: Viewer, reportId: string) =>
  appDatabase()
    .select({
      ...savedColumns,
      grewFrom: revisions.grewFrom,
      isDecided: sql<boolean>`exists (select from ${auditEntries}
        where ${auditEntries.reportId} = ${reportId} and ${auditEntries.action} = 'decide'
        and ${auditEntries.note} = ${revisions.number}::text)`,
    })
    .from(revisions)
    .innerJoin(reports, eq(reports.id, revisions.reportId))
    .innerJoin(users, eq(users.id, revisions.savedBy))
    .where(and(visibleTo(viewer), sql`${revisions.reportId} = ${reportId} and ${revisions.origin} = 'held'`))
    .orderBy(desc(revisions.number))
    .limit(mostHeld)

/** Who wrote what the report says in these questions since a held text began; a question that nobody is known for is absent. */
export async function findWriters(
  viewer: Viewer,
  reportId: string,
  keys: readonly string[],
  { grewFrom, writer }: { grewFrom: number | null; writer: string },
): Promise<Map<string, string>> {
  if (!isIdentifier(reportId) || grewFrom === null) return new Map()
  const changes = await appDatabase()
    .select(savedColumns)
    .from(revisions)
    .innerJoin(reports, eq(reports.id, revisions.reportId))
    .innerJoin(users, eq(users.id, revisions.savedBy))
    .where(
      and(
        visibleTo(viewer),
        sql`${revisions.reportId} = ${reportId} and ${revisions.origin} <> 'held' and ${revisions.number} > ${grewFrom}`,
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(1_000)
  return writersOf(keys, changes, writer)
}

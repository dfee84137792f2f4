import 'server-only'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { importBatches, importDocuments } from '@/db/schema/imports'
import { reports } from '@/db/schema/reports'
import { canRunEvent } from '@/events/policy'
import { storedSummary } from './import-summary'

// Named in full: drizzle leaves out the table of a column where a select has only one.
const counted = (condition: SQL) => sql<number>`(select count(*)::int from import_documents
  where import_documents.batch_id = import_batches.id and ${condition})`
const documents = counted(sql`true`)
const imported = counted(sql`import_documents.state = 'imported'`)

const batch = {
  id: importBatches.id,
  aim: importBatches.aim,
  leftOut: importBatches.leftOut,
  createdAt: importBatches.createdAt,
  startedAt: importBatches.startedAt,
  undoneAt: importBatches.undoneAt,
  documents,
  imported,
}

/** The last batches of an event that the viewer runs, the newest first. */
export async function listBatches(viewer: Viewer, eventId: string) {
  if (!canRunEvent(viewer, eventId)) return []
  return appDatabase()
    .select(batch)
    .from(importBatches)
    .where(eq(importBatches.eventId, eventId))
    .orderBy(desc(importBatches.createdAt))
    .limit(10)
}

/** A batch of an event that the viewer runs; null where there is none, or they do not. */
export async function findBatch(viewer: Viewer, eventId: string, id: string) {
  if (!canRunEvent(viewer, eventId) || !isIdentifier(id)) return null
  const [found] = await appDatabase()
    .select(batch)
    .from(importBatches)
    .where(and(eq(importBatches.id, id), eq(importBatches.eventId, eventId)))
  return found ?? null
}

/**
 * The documents of a batch, in the order that they were sent, without their bytes. `before` is the report that the same
 * bytes became in this event already.
 */
export async function listDocuments(viewer: Viewer, eventId: string, batchId: string) {
  if (!canRunEvent(viewer, eventId) || !isIdentifier(batchId)) return []
  const rows = await appDatabase()
    .select({
      id: importDocuments.id,
      name: importDocuments.name,
      hash: importDocuments.hash,
      size: importDocuments.size,
      hasOriginal: sql<boolean>`${importDocuments.original} is not null`,
      state: importDocuments.state,
      summary: importDocuments.summary,
      error: importDocuments.error,
      code: importDocuments.code,
      refusal: importDocuments.refusal,
      reportId: importDocuments.reportId,
      status: reports.status,
    })
    .from(importDocuments)
    .leftJoin(reports, eq(reports.id, importDocuments.reportId))
    .where(and(eq(importDocuments.batchId, batchId), eq(importDocuments.eventId, eventId)))
    .orderBy(asc(importDocuments.position))
  const hashes = rows.map(({ hash }) => hash)
  const known =
    hashes.length === 0
      ? []
      : await appDatabase()
          .select({ hash: importDocuments.hash, reportId: importDocuments.reportId })
          .from(importDocuments)
          .where(
            and(
              eq(importDocuments.eventId, eventId),
              eq(importDocuments.state, 'imported'),
              inArray(importDocuments.hash, hashes),
            ),
          )
  const before = new Map(known.map(({ hash, reportId }) => [hash, reportId]))
  return rows.map(({ hash, summary, ...row }) => ({
    ...row,
    summary: storedSummary(summary),
    before: row.state === 'imported' ? null : (before.get(hash) ?? null),
  }))
}
export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>[number]

/** The bytes of a document as it was sent, for those who run the event; null where there are none any more. */
export async function findOriginal(viewer: Viewer, eventId: string, batchId: string, id: string) {
  if (!canRunEvent(viewer, eventId) || !isIdentifier(batchId) || !isIdentifier(id)) return null
  const [found] = await appDatabase()
    .select({ name: importDocuments.name, original: importDocuments.original })
    .from(importDocuments)
    .where(
      and(
        eq(importDocuments.id, id),
        eq(importDocuments.batchId, batchId),
        eq(importDocuments.eventId, eventId),
      ),
    )
  return found?.original ? { name: found.name, original: found.original } : null
}

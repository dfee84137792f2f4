import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { type ImportAim, importBatches, importDocuments } from '@/db/schema/imports'
import { auditEntries } from '@/db/schema/reports'
import { canRunEvent } from '@/events/policy'
import { sendJob, wakeWorker } from '@/jobs/queue'
import { undoDocument } from './import-undo'

type Absent = { absent: true }
const absent: Absent = { absent: true }

export type SentDocument = { name: string; bytes: Uint8Array }

/** Keeps documents that were sent together, and has them read. The same bytes twice in one sending are one document. */
export async function keepBatch(
  member: Member,
  eventId: string,
  sent: readonly SentDocument[],
  leftOut: { name: string; reason: string }[] = [],
): Promise<{ kept: string } | Absent> {
  if (!canRunEvent(member, eventId)) return absent
  const kept = await appDatabase().transaction(async (tx) => {
    const [batch] = await tx
      .insert(importBatches)
      .values({ eventId, uploadedBy: member.id, leftOut: leftOut.slice(0, 500) })
      .returning({ id: importBatches.id })
    const batchId = batch!.id
    const seen = new Set<string>()
    for (const { name, bytes } of sent) {
      const hash = createHash('sha256').update(bytes).digest('base64url')
      if (seen.has(hash)) continue
      const position = seen.add(hash).size
      const row = { batchId, eventId, position, name: name.slice(-200), hash, size: bytes.length }
      await tx.insert(importDocuments).values({ ...row, original: bytes })
    }
    const note = `${seen.size}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'keep-documents', eventId, note })
    await sendJob(tx, 'read-documents', { batchId })
    return batchId
  })
  await wakeWorker('read-documents')
  return { kept }
}

/** `code` is the session that a document is of: one that is there, or one to be made. */
export type ChosenDocument = { id: string; code: string }

/** Has the chosen documents of a batch imported, by a job. What is imported already is left as it is. */
export async function chooseDocuments(
  member: Member,
  eventId: string,
  batchId: string,
  aim: ImportAim,
  chosen: readonly ChosenDocument[],
): Promise<{ chosen: number } | Absent> {
  const outcome = await appDatabase().transaction(async (tx): Promise<{ chosen: number } | Absent> => {
    if (!(await holdBatch(tx, member, eventId, batchId))) return absent
    // Those chosen before are imported as what they were chosen for, and nothing else is begun meanwhile.
    const isChosen = and(eq(importDocuments.batchId, batchId), eq(importDocuments.state, 'chosen'))
    if ((await tx.$count(importDocuments, isChosen)) > 0) return { chosen: 0 }
    let count = 0
    for (const { id, code } of chosen) {
      if (!isIdentifier(id)) continue
      const taken = await tx
        .update(importDocuments)
        .set({ state: 'chosen', code: code.trim().slice(0, 24), refusal: null })
        .where(
          and(
            eq(importDocuments.id, id),
            eq(importDocuments.batchId, batchId),
            inArray(importDocuments.state, ['read', 'refused', 'undone']),
          ),
        )
        .returning({ id: importDocuments.id })
      count += taken.length
    }
    if (count === 0) return { chosen: 0 }
    await tx
      .update(importBatches)
      .set({ aim, startedAt: sql`now()`, undoneAt: null })
      .where(eq(importBatches.id, batchId))
    const note = `${count} ${aim}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'import-documents', eventId, note })
    await sendJob(tx, 'import-documents', { batchId, memberId: member.id })
    return { chosen: count }
  })
  if ('chosen' in outcome) await wakeWorker('import-documents')
  return outcome
}

/** The batch of an event that the member runs, held by this transaction. */
async function holdBatch(tx: Transaction, member: Member, eventId: string, batchId: string) {
  if (!canRunEvent(member, eventId) || !isIdentifier(batchId)) return null
  const [batch] = await tx
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(and(eq(importBatches.id, batchId), eq(importBatches.eventId, eventId)))
    .for('update')
  return batch ?? null
}

/**
 * Takes back what a batch imported and nobody has touched since; `touched` are those that somebody has gone on with. Documents
 * that wait for their turn are no longer chosen. Doing it again does no more.
 */
export async function undoBatch(
  member: Member,
  eventId: string,
  batchId: string,
): Promise<{ undone: number; touched: number } | Absent> {
  return appDatabase().transaction(async (tx) => {
    if (!(await holdBatch(tx, member, eventId, batchId))) return absent
    await tx
      .update(importDocuments)
      .set({ state: 'read' })
      .where(and(eq(importDocuments.batchId, batchId), eq(importDocuments.state, 'chosen')))
    const imported = await tx
      .select()
      .from(importDocuments)
      .where(and(eq(importDocuments.batchId, batchId), eq(importDocuments.state, 'imported')))
      .orderBy(importDocuments.position)
      .for('update')
    let undone = 0
    for (const document of imported) if (await undoDocument(tx, member, document)) undone++
    await tx.update(importBatches).set({ undoneAt: sql`now()` }).where(eq(importBatches.id, batchId))
    const note = `${undone}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'undo-import', eventId, note })
    return { undone, touched: imported.length - undone }
  })
}

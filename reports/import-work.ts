import 'server-only'
import { and, asc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { isDatabaseAway } from '@/db/away'
import { appDatabase } from '@/db/client'
import { events } from '@/db/schema/events'
import { importBatches, importDocuments, programmeUploads } from '@/db/schema/imports'
import { canRunEvent } from '@/events/policy'
import { formOf } from '@/forms/released'
import { importDocument } from '@/importer/import-document'
import { describeFailure, log } from '@/log'
import { importOne } from './import-one'
import { storableProposal, summaryOf } from './import-summary'

/** Reads the documents of a batch that wait for it, one after the other. Broken off and begun again, it goes on where it was. */
export async function readWaiting(batchId: string): Promise<void> {
  const [event] = await appDatabase()
    .select({
      eventName: events.name,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      formKey: events.formKey,
    })
    .from(importBatches)
    .innerJoin(events, eq(events.id, importBatches.eventId))
    .where(eq(importBatches.id, batchId))
  if (!event) return
  const isWaiting = and(eq(importDocuments.batchId, batchId), eq(importDocuments.state, 'waiting'))
  for (;;) {
    const [document] = await appDatabase()
      .select({
        id: importDocuments.id,
        name: importDocuments.name,
        original: importDocuments.original,
      })
      .from(importDocuments)
      .where(isWaiting)
      .orderBy(asc(importDocuments.position))
      .limit(1)
    if (!document) return
    const read = await importDocument(document.original ?? new Uint8Array(), document.name)
    const proposal = 'error' in read ? null : storableProposal(read)
    const change =
      'error' in read
        ? { state: 'unreadable' as const, error: read.error }
        : { state: 'read' as const, proposal, summary: summaryOf(formOf(event.formKey), event, proposal!) }
    await appDatabase()
      .update(importDocuments)
      .set(change)
      .where(and(eq(importDocuments.id, document.id), eq(importDocuments.state, 'waiting')))
  }
}

/**
 * Imports the chosen documents of a batch, each in a transaction of its own that holds it: however often and by however many
 * this is begun, each is imported once.
 */
export async function importChosen(member: Member, batchId: string): Promise<void> {
  const isChosen = and(eq(importDocuments.batchId, batchId), eq(importDocuments.state, 'chosen'))
  for (;;) {
    let held: string | undefined
    try {
      const isLeft = await appDatabase().transaction(async (tx) => {
        const [document] = await tx
          .select()
          .from(importDocuments)
          .where(isChosen)
          .orderBy(asc(importDocuments.position))
          .limit(1)
          .for('update', { skipLocked: true })
        if (!document || !canRunEvent(member, document.eventId)) return false
        held = document.id
        const [batch] = await tx
          .select({ aim: importBatches.aim })
          .from(importBatches)
          .where(eq(importBatches.id, batchId))
        await importOne(tx, member, document, batch?.aim ?? 'draft')
        return true
      })
      if (!isLeft) return
    } catch (error) {
      // One document that cannot be imported does not keep the others; without a database all wait.
      if (!held || isDatabaseAway(error)) throw error
      log.error({ document: held, failure: describeFailure(error) }, 'a document could not be imported')
      await appDatabase()
        .update(importDocuments)
        .set({ state: 'refused', refusal: 'failed' })
        .where(and(eq(importDocuments.id, held), eq(importDocuments.state, 'chosen')))
    }
  }
}

/** Days that what was sent is kept, so that a mistake can be looked into. */
export const keptDays = 30

/** Takes away the originals of documents, and whole programmes, that were sent longer ago than they are kept. */
export async function clearAway(): Promise<void> {
  const before = sql`now() - make_interval(days => ${keptDays})`
  await appDatabase()
    .update(importDocuments)
    .set({ original: null })
    .where(and(isNotNull(importDocuments.original), lt(importDocuments.createdAt, before)))
  await appDatabase().delete(programmeUploads).where(lt(programmeUploads.createdAt, before))
}

import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { erasures } from '@/db/schema/erasures'
import { auditEntries } from '@/db/schema/reports'
import { chainAudit } from './audit'

/** A part of a table that is rewritten in a moment, in bytes. */
const partSize = 8_000_000

/**
 * Takes the name of a confirmed erasure out of every table, part by part. Each part is a transaction and may be done again, so a
 * worker that dies leaves nothing but work. At the end the record of the erasure forgets the name too.
 */
export async function erase(erasureId: string): Promise<void> {
  const isOpen = and(eq(erasures.id, erasureId), isNotNull(erasures.confirmedAt), isNull(erasures.doneAt))
  const [open] = await appDatabase()
    .select({ reason: erasures.reason, decidedBy: erasures.decidedBy })
    .from(erasures)
    .where(isOpen)
  if (!open) return
  // Entries are chained as they were written, before any of them loses a word.
  await chainAudit()
  const tables = await appDatabase().execute<{ name: string; bytes: number }>(
    sql`select name, bytes::float8 as bytes from erasable_tables order by name`,
  )
  const tally: Record<string, number> = {}
  for (const { name, bytes } of tables) {
    const parts = Math.max(1, Math.ceil(bytes / partSize))
    let rows = 0
    for (let part = 0; part < parts; part++) {
      const [done] = await appDatabase().execute<{ rows: number }>(
        sql`select public.erase_from(${erasureId}, ${name}, ${part}, ${parts})::int as rows`,
      )
      rows += done!.rows
    }
    if (rows > 0) tally[name] = rows
  }
  await appDatabase().transaction(async (tx) => {
    await tx.execute(sql`delete from made_books`)
    const [ended] = await tx
      .update(erasures)
      .set({ doneAt: sql`now()`, names: [], pattern: '', tally })
      .where(isOpen)
      .returning({ id: erasures.id })
    if (ended) await tx.insert(auditEntries).values({ action: 'erase', isAutomatic: true, note: erasureId })
  })
}

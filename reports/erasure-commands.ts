import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { erasures } from '@/db/schema/erasures'
import { auditEntries } from '@/db/schema/reports'
import { sendJob } from '@/jobs/queue'
import type { Absent } from './commands'
import { canErase, namesPattern, readNames } from './erasure'
import { writtenText } from './written'

export type ErasureRefusal =
  | 'names-needed'
  | 'name-too-short'
  | 'too-many'
  | 'reason-needed'
  | 'reason-too-long'
  | 'reason-has-name'

const longestReason = 300

/** One site admin asks. Nothing changes before another has looked at what would. */
export async function askErasure(
  member: Member,
  wish: { names: string; reason: string },
): Promise<{ asked: string } | { refused: ErasureRefusal } | Absent> {
  if (!canErase(member)) return { absent: true }
  const read = readNames(writtenText(wish.names))
  if ('refused' in read) return read
  const reason = writtenText(wish.reason, { line: true })
  if (reason === '') return { refused: 'reason-needed' }
  if (reason.length > longestReason) return { refused: 'reason-too-long' }
  const pattern = namesPattern(read.names)
  return appDatabase().transaction(async (tx) => {
    const [named] = await tx.execute<{ is: boolean }>(sql`select ${reason} ~* ${pattern} as is`)
    if (named!.is) return { refused: 'reason-has-name' as const }
    const [added] = await tx
      .insert(erasures)
      .values({ names: read.names, pattern, reason, askedBy: member.id })
      .returning({ id: erasures.id })
    await tx
      .insert(auditEntries)
      .values({ actorId: member.id, action: 'ask-erasure', note: `${added!.id} ${reason}` })
    return { asked: added!.id }
  })
}

/** Another site admin confirms, which begins the work, or refuses, which forgets the name. Who asked may only take it back. */
export async function decideErasure(
  member: Member,
  erasureId: string,
  decision: 'confirm' | 'refuse',
): Promise<{ decided: true } | { refused: 'own' | 'decided' } | Absent> {
  if (!canErase(member) || !isIdentifier(erasureId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const [erasure] = await tx.select().from(erasures).where(eq(erasures.id, erasureId)).for('update')
    if (!erasure) return { absent: true }
    if (erasure.confirmedAt || erasure.refusedAt) return { refused: 'decided' }
    if (decision === 'confirm' && erasure.askedBy === member.id) return { refused: 'own' }
    await tx
      .update(erasures)
      .set(
        decision === 'confirm'
          ? { decidedBy: member.id, confirmedAt: sql`now()` }
          : { decidedBy: member.id, refusedAt: sql`now()`, names: [], pattern: '' },
      )
      .where(and(eq(erasures.id, erasureId), isNull(erasures.confirmedAt)))
    await tx
      .insert(auditEntries)
      .values({ actorId: member.id, action: `${decision}-erasure`, note: erasureId })
    if (decision === 'confirm') await sendJob(tx, 'erase', { erasureId })
    return { decided: true }
  })
}

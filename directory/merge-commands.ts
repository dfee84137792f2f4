import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { type DirectoryKind, directoryDistinctions, directoryMerges } from '@/db/schema/directory'
import { auditEntries } from '@/db/schema/reports'
import { canKeepDirectory, daysToUndo } from './policy'
import {
  findRow,
  listAliases,
  listSeatsIn,
  listSeatsSince,
  moveAliases,
  moveSeats,
  setMergedInto,
  takeTurn,
} from './seat-moves'

type Absent = { absent: true }
const absent: Absent = { absent: true }

const addEntry = (tx: Transaction, member: Member, action: string, note: string) =>
  tx.insert(auditEntries).values({ actorId: member.id, action, note })

/** One becomes the other: its seats and aliases are the kept one's, and its address leads there. Nothing in a version changes. */
export async function mergeRecords(
  member: Member,
  kind: DirectoryKind,
  { keptId, mergedId }: { keptId: string; mergedId: string },
): Promise<{ merged: string } | { refused: 'same' | 'merged-already' } | Absent> {
  if (!canKeepDirectory(member) || !isIdentifier(keptId) || !isIdentifier(mergedId)) return absent
  return appDatabase().transaction(async (tx) => {
    await takeTurn(tx)
    const [kept, merged] = [await findRow(tx, kind, keptId), await findRow(tx, kind, mergedId)]
    if (!kept || !merged) return absent
    if (kept.id === merged.id) return { refused: 'same' }
    if (kept.mergedInto !== null || merged.mergedInto !== null) return { refused: 'merged-already' }
    const way = { from: merged.id, to: kept.id }
    const seats = (await listSeatsIn(tx, kind, merged.id)).map(({ versionId, role, position }) => ({
      versionId,
      role,
      position,
    }))
    const aliases = kind === 'organisation' ? await listAliases(tx, merged.id) : []
    await moveSeats(tx, kind, seats, way)
    await moveAliases(tx, aliases, way)
    await setMergedInto(tx, kind, merged.id, kept.id)
    const [merge] = await tx
      .insert(directoryMerges)
      .values({ kind, keptId: kept.id, mergedId: merged.id, seats, aliases, mergedBy: member.id })
      .returning({ id: directoryMerges.id })
    await addEntry(tx, member, `merge-${kind}`, `${merged.slug} → ${kept.slug}`)
    return { merged: merge!.id }
  })
}

/** Takes a merge back, with what was published since and would not have been the kept one's. */
export async function undoMerge(
  member: Member,
  mergeId: string,
): Promise<{ undone: true; kind: DirectoryKind } | { refused: 'merged-on' | 'too-late' } | Absent> {
  if (!canKeepDirectory(member) || !isIdentifier(mergeId)) return absent
  return appDatabase().transaction(async (tx) => {
    await takeTurn(tx)
    const [merge] = await tx
      .select()
      .from(directoryMerges)
      .where(and(eq(directoryMerges.id, mergeId), isNull(directoryMerges.undoneAt)))
    if (!merge) return absent
    const isYoung = gt(directoryMerges.mergedAt, sql`now() - ${`${daysToUndo} days`}::interval`)
    const young = await tx.$count(directoryMerges, and(eq(directoryMerges.id, mergeId), isYoung))
    if (young === 0) return { refused: 'too-late' }
    const { kind, keptId, mergedId } = merge
    const [kept, merged] = [await findRow(tx, kind, keptId), await findRow(tx, kind, mergedId)]
    if (!kept || !merged || kept.mergedInto !== null || merged.mergedInto !== keptId)
      return { refused: 'merged-on' }
    const way = { from: keptId, to: mergedId }
    await moveSeats(tx, kind, [...merge.seats, ...(await listSeatsSince(tx, merge))], way)
    await moveAliases(tx, merge.aliases, way)
    await setMergedInto(tx, kind, mergedId, null)
    await tx
      .update(directoryMerges)
      .set({ undoneAt: sql`now()`, undoneBy: member.id })
      .where(eq(directoryMerges.id, mergeId))
    await addEntry(tx, member, `undo-merge-${kind}`, `${merged.slug} → ${kept.slug}`)
    return { undone: true, kind }
  })
}

/** Two that look alike are two, and are not proposed again. */
export async function keepApart(
  member: Member,
  kind: DirectoryKind,
  pair: readonly [string, string],
): Promise<{ kept: true } | Absent> {
  if (!canKeepDirectory(member) || !pair.every(isIdentifier) || pair[0] === pair[1]) return absent
  return appDatabase().transaction(async (tx) => {
    const rows = [await findRow(tx, kind, pair[0]), await findRow(tx, kind, pair[1])]
    const [one, other] = rows.sort((a, b) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1))
    if (!one || !other) return absent
    await tx
      .insert(directoryDistinctions)
      .values({ kind, oneId: one.id, otherId: other.id, foundBy: member.id })
      .onConflictDoNothing()
    await addEntry(tx, member, `keep-apart-${kind}`, `${one.slug}, ${other.slug}`)
    return { kept: true }
  })
}

import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { erasures } from '@/db/schema/erasures'
import { users } from '@/db/schema/members'
import { canErase } from './erasure'

const asker = alias(users, 'asker')
const decider = alias(users, 'decider')

const select = () =>
  appDatabase()
    .select({
      id: erasures.id,
      names: erasures.names,
      pattern: erasures.pattern,
      reason: erasures.reason,
      askedBy: erasures.askedBy,
      askedByName: sql<string>`coalesce(nullif(${asker.name}, ''), ${asker.email})`,
      decidedByName: sql<string | null>`coalesce(nullif(${decider.name}, ''), ${decider.email})`,
      askedAt: erasures.askedAt,
      confirmedAt: erasures.confirmedAt,
      refusedAt: erasures.refusedAt,
      doneAt: erasures.doneAt,
      tally: erasures.tally,
    })
    .from(erasures)
    .innerJoin(asker, eq(asker.id, erasures.askedBy))
    .leftJoin(decider, eq(decider.id, erasures.decidedBy))
export type ListedErasure = Awaited<ReturnType<typeof select>>[number]

/** Every erasure that was asked for, the newest first; at most 100, and for site admins alone. */
export const listErasures = async (viewer: Viewer): Promise<ListedErasure[]> =>
  canErase(viewer) ? select().orderBy(desc(erasures.askedAt)).limit(100) : []

export async function findErasure(viewer: Viewer, id: string): Promise<ListedErasure | null> {
  if (!canErase(viewer) || !isIdentifier(id)) return null
  const [found] = await select().where(eq(erasures.id, id))
  return found ?? null
}

/** In how many rows of which table the name of an erasure stands now; empty once nothing is left to be done. */
export async function lookAtErasure(viewer: Viewer, id: string): Promise<{ table: string; rows: number }[]> {
  const erasure = await findErasure(viewer, id)
  if (!erasure || erasure.pattern === '') return []
  const tables = await appDatabase().execute<{ name: string }>(
    sql`select name from erasable_tables union all select 'appearances' order by 1`,
  )
  const found: { table: string; rows: number }[] = []
  for (const { name } of tables) {
    const [row] = await appDatabase().execute<{ rows: number }>(
      sql`select count(*)::int as rows from ${sql.identifier(name)} t where t::text ~* ${erasure.pattern}`,
    )
    if (row!.rows > 0) found.push({ table: name, rows: row!.rows })
  }
  return found
}

import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import {
  appearances,
  type DirectoryKind,
  type directoryMerges,
  type MovedSeat,
  organisationAliases,
  organisations,
  people,
} from '@/db/schema/directory'
import { versions } from '@/db/schema/reports'
import { fold, readOrganisationName } from './fold'

const columnOf = { organisation: appearances.organisationId, person: appearances.personId } as const
const tableOf = { organisation: organisations, person: people } as const

/** The same key for every process: whoever writes the directory takes turns with publications. */
export const takeTurn = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(727275)`)

export const findRow = async (tx: Transaction, kind: DirectoryKind, id: string) => {
  const table = tableOf[kind]
  const [row] = await tx
    .select({ id: table.id, slug: table.slug, name: table.name, mergedInto: table.mergedInto })
    .from(table)
    .where(eq(table.id, id))
  return row ?? null
}

export const setMergedInto = (tx: Transaction, kind: DirectoryKind, id: string, into: string | null) =>
  tx.update(tableOf[kind]).set({ mergedInto: into }).where(eq(tableOf[kind].id, id))

/** Every seat of a person or organisation, with what the version calls it and the report that the version is of. */
export const listSeatsIn = (tx: Transaction, kind: DirectoryKind, id: string, since: Date | null = null) =>
  tx
    .select({
      versionId: appearances.versionId,
      role: sql<string>`${appearances.role}`,
      position: appearances.position,
      reportId: versions.reportId,
      name: appearances.name,
      written: appearances.organisation,
    })
    .from(appearances)
    .innerJoin(versions, eq(versions.id, appearances.versionId))
    .where(and(eq(columnOf[kind], id), since ? gt(versions.publishedAt, since) : undefined))
    .orderBy(appearances.versionId, appearances.role, appearances.position)

/** Gives those of some seats that are still one's to another. What the version says of them stays as it is. */
export async function moveSeats(
  tx: Transaction,
  kind: DirectoryKind,
  seats: readonly MovedSeat[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  if (seats.length === 0) return
  const column = sql.raw(kind === 'organisation' ? 'organisation_id' : 'person_id')
  const wanted = JSON.stringify(seats.map(({ versionId, role, position }) => ({ versionId, role, position })))
  await tx.execute(sql`update appearances a set ${column} = ${to}::uuid
    from jsonb_to_recordset(${wanted}::text::jsonb) as w ("versionId" uuid, role text, position int)
    where a.version_id = w."versionId" and a.role = w.role and a.position = w.position and a.${column} = ${from}::uuid`)
}

export const listAliases = async (tx: Transaction, organisationId: string): Promise<string[]> => {
  const rows = await tx
    .select({ folded: organisationAliases.folded })
    .from(organisationAliases)
    .where(eq(organisationAliases.organisationId, organisationId))
  return rows.map(({ folded }) => folded)
}

export async function moveAliases(
  tx: Transaction,
  aliases: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  if (aliases.length === 0) return
  await tx
    .update(organisationAliases)
    .set({ organisationId: to })
    .where(
      and(inArray(organisationAliases.folded, [...aliases]), eq(organisationAliases.organisationId, from)),
    )
}

/** The alias by which a name that a report wrote was found. */
export const aliasOf = (written: string | null): string => fold(readOrganisationName(written ?? '').name)

type Merge = typeof directoryMerges.$inferSelect

/** What was published since a merge and would be the merged one's without it: by its names, or by its name in its reports. */
export async function listSeatsSince(tx: Transaction, merge: Merge): Promise<MovedSeat[]> {
  const since = await listSeatsIn(tx, merge.kind, merge.keptId, merge.mergedAt)
  if (merge.kind === 'organisation')
    return since.filter(({ written }) => merge.aliases.includes(aliasOf(written)))
  const versionIds = merge.seats.map(({ versionId }) => versionId)
  const rows =
    versionIds.length === 0
      ? []
      : await tx
          .select({ reportId: versions.reportId })
          .from(versions)
          .where(inArray(versions.id, versionIds))
  const reports = new Set(rows.map(({ reportId }) => reportId))
  const [merged] = await tx.select().from(people).where(eq(people.id, merge.mergedId))
  return since.filter(({ name, reportId }) => reports.has(reportId) && fold(name ?? '') === merged?.folded)
}

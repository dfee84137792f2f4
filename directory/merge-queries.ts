import 'server-only'
import { and, desc, eq, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import {
  appearances,
  type DirectoryKind,
  directoryMerges,
  organisationAliases,
  organisations,
  people,
} from '@/db/schema/directory'
import { events } from '@/db/schema/events'
import { users } from '@/db/schema/members'
import { reports, versions } from '@/db/schema/reports'
import { fold } from './fold'
import { canKeepDirectory, daysToUndo } from './policy'

const tableOf = { organisation: organisations, person: people } as const
const columnOf = { organisation: appearances.organisationId, person: appearances.personId } as const

const isCurrent = sql`${versions.number} = ${reports.publishedVersion} and ${reports.status} <> 'withdrawn'`

/** One of the directory, for who keeps it; null where there is none of this slug, or it was merged. */
export async function findRecord(viewer: Viewer, kind: DirectoryKind, slug: string) {
  if (!canKeepDirectory(viewer) || !isSlug(slug)) return null
  const table = tableOf[kind]
  const [row] = await appDatabase()
    .select({ id: table.id, slug: table.slug, name: table.name })
    .from(table)
    .where(and(eq(table.slug, slug), isNull(table.mergedInto)))
  return row ? { kind, ...row } : null
}
export type FoundRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>

/** Those whose names hold these words, at most 20. */
export async function findByName(viewer: Viewer, kind: DirectoryKind, typed: string) {
  const words = fold(typed.slice(0, 200)).split(' ').filter(Boolean)
  if (!canKeepDirectory(viewer) || words.join('').length < 2) return []
  const table = tableOf[kind]
  const folded =
    kind === 'person'
      ? sql`${people.folded}`
      : sql`coalesce((select string_agg(${organisationAliases.folded}, ' ') from ${organisationAliases}
          where ${organisationAliases.organisationId} = ${organisations.id}), '')`
  return appDatabase()
    .select({ id: table.id, slug: table.slug, name: table.name })
    .from(table)
    .where(and(isNull(table.mergedInto), ...words.map((word) => sql`position(${word} in ${folded}) > 0`)))
    .orderBy(table.name, table.slug)
    .limit(20)
}

/** The seats of one in what is public today, the newest first, with the report and the name that it uses. */
export const listMentions = async (viewer: Viewer, { kind, id }: Pick<FoundRecord, 'kind' | 'id'>) =>
  canKeepDirectory(viewer)
    ? appDatabase()
        .select({
          reportId: reports.id,
          report: reports.slug,
          title: versions.title,
          event: events.name,
          heldOn: versions.heldOn,
          role: appearances.role,
          name: appearances.name,
          written: appearances.organisation,
        })
        .from(appearances)
        .innerJoin(versions, eq(versions.id, appearances.versionId))
        .innerJoin(reports, eq(reports.id, versions.reportId))
        .innerJoin(events, eq(events.id, reports.eventId))
        .where(and(eq(columnOf[kind], id), isCurrent))
        .orderBy(desc(versions.heldOn), reports.slug, appearances.role, appearances.position)
        .limit(500)
    : []
export type Mention = Awaited<ReturnType<typeof listMentions>>[number]

/** The names that an organisation goes by. */
export const listNames = async (viewer: Viewer, organisationId: string) =>
  canKeepDirectory(viewer)
    ? appDatabase()
        .select({ folded: organisationAliases.folded, alias: organisationAliases.alias })
        .from(organisationAliases)
        .where(eq(organisationAliases.organisationId, organisationId))
        .orderBy(organisationAliases.createdAt, organisationAliases.folded)
    : []

/** What merging two changes in public: the reports and seats of each, and those of both together. */
export async function tallyPair(viewer: Viewer, kind: DirectoryKind, pair: readonly [string, string]) {
  if (!canKeepDirectory(viewer)) return null
  const column = columnOf[kind]
  const rows = await appDatabase()
    .select({ id: column, reportId: reports.id, seats: sql<number>`count(*)::int` })
    .from(appearances)
    .innerJoin(versions, eq(versions.id, appearances.versionId))
    .innerJoin(reports, eq(reports.id, versions.reportId))
    .where(and(inArray(column, [...pair]), isCurrent))
    .groupBy(column, reports.id)
  const of = (id: string) => {
    const own = rows.filter((row) => row.id === id)
    return { reports: own.length, seats: own.reduce((sum, { seats }) => sum + seats, 0) }
  }
  const [one, other] = [of(pair[0]), of(pair[1])]
  const together = new Set(rows.map(({ reportId }) => reportId)).size
  return { one, other, together: { reports: together, seats: one.seats + other.seats } }
}

/** Merges that can still be undone, the newest first. */
export async function listMerges(viewer: Viewer, kind: DirectoryKind) {
  if (!canKeepDirectory(viewer)) return []
  const table = tableOf[kind]
  const nameOf = (id: SQLWrapper) =>
    sql<string>`(select ${table.name} from ${table} where ${table.id} = ${id})`
  return appDatabase()
    .select({
      id: directoryMerges.id,
      mergedAt: directoryMerges.mergedAt,
      kept: nameOf(directoryMerges.keptId),
      merged: nameOf(directoryMerges.mergedId),
      by: sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})`,
    })
    .from(directoryMerges)
    .innerJoin(users, eq(users.id, directoryMerges.mergedBy))
    .where(
      and(
        eq(directoryMerges.kind, kind),
        isNull(directoryMerges.undoneAt),
        sql`${directoryMerges.mergedAt} > now() - ${`${daysToUndo} days`}::interval`,
      ),
    )
    .orderBy(desc(directoryMerges.mergedAt))
    .limit(100)
}

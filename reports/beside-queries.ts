import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { users } from '@/db/schema/members'
import { auditEntries, counts, reports, revisions, versions } from '@/db/schema/reports'
import { recommendations } from '@/db/schema/review'
import { isForStaff, visibleTo } from './visible-to'

/** Reports that have passages of this one word for word, those of the same event whose working copy the viewer may read. */
export async function listSameText(
  viewer: Viewer,
  report: { id: string; eventId: string },
  passages: readonly { questionKey: string; text: string }[],
): Promise<{ questionKey: string; reportId: string; code: string; sessionTitle: string }[]> {
  if (passages.length === 0) return []
  // As they stand inside the JSON of a revision.
  const written = JSON.stringify(passages.map(({ text }) => JSON.stringify(text).slice(1, -1)))
  const looked = sql`jsonb_array_elements_text(${written}::jsonb) with ordinality as passage(text, number)`
  const rows = await appDatabase()
    .selectDistinct({
      number: sql<number>`passage.number::int`,
      reportId: reports.id,
      code: sessions.code,
      sessionTitle: sessions.title,
    })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.number, reports.revision)))
    .innerJoin(looked, sql`strpos(${revisions.content}::text, passage.text) > 0`)
    .where(
      and(visibleTo(viewer), sql`${reports.eventId} = ${report.eventId} and ${reports.id} <> ${report.id}`),
    )
    .orderBy(sql`passage.number::int`, asc(sessions.code))
    .limit(20)
  return rows.map(({ number, ...found }) => ({ questionKey: passages[number - 1]!.questionKey, ...found }))
}

/** How many other public reports of the event give exactly these two numbers; the staff alone may ask. */
export async function tallySameNumbers(
  viewer: Viewer,
  report: { id: string; eventId: string },
  { participants, women }: { participants: number; women: number },
): Promise<number> {
  const [all, some] = [alias(counts, 'of_all'), alias(counts, 'of_women')]
  const exactly = (table: typeof all | typeof some, concept: string, value: number) =>
    sql`${table.versionId} = ${versions.id} and ${table.concept} = ${concept} and ${table.kind} = 'exact' and ${table.value} = ${value}`
  const [tally] = await appDatabase()
    .select({ reports: sql<number>`count(*)::int` })
    .from(reports)
    .innerJoin(
      versions,
      and(eq(versions.reportId, reports.id), eq(versions.number, reports.publishedVersion)),
    )
    .innerJoin(all, exactly(all, 'participants', participants))
    .innerJoin(some, exactly(some, 'women', women))
    .where(
      and(
        isForStaff(viewer),
        sql`${reports.eventId} = ${report.eventId} and ${reports.id} <> ${report.id} and ${reports.status} <> 'withdrawn'`,
      ),
    )
  return tally!.reports
}

/** A revision that a reader may have read before: one that was submitted, or one that became a version. */
export type Base = { revision: number; at: Date; version: number | null }

/**
 * The revisions of a report that others than its editors have seen, the newest first. What was submitted is the newest
 * revision of that moment; held ones were never in a report.
 */
export async function listBases(viewer: Viewer, reportId: string): Promise<Base[]> {
  if (!isIdentifier(reportId)) return []
  const submissions = await appDatabase()
    .select({
      at: auditEntries.at,
      revision: sql<number | null>`(select max(${revisions.number}) from ${revisions}
        where ${revisions.reportId} = ${reports.id} and ${revisions.origin} <> 'held' and ${revisions.savedAt} <= ${auditEntries.at})`,
    })
    .from(auditEntries)
    .innerJoin(reports, eq(reports.id, auditEntries.reportId))
    .where(and(visibleTo(viewer), eq(reports.id, reportId), eq(auditEntries.action, 'submit')))
    .orderBy(desc(auditEntries.at))
    .limit(20)
  const frozen = await appDatabase()
    .select({ at: versions.publishedAt, revision: versions.revision, version: versions.number })
    .from(versions)
    .innerJoin(reports, eq(reports.id, versions.reportId))
    .where(and(visibleTo(viewer), eq(reports.id, reportId)))
    .orderBy(desc(versions.number))
    .limit(20)
  const submitted = submissions.flatMap(({ at, revision }) =>
    revision === null || frozen.some((version) => version.revision === revision)
      ? []
      : [{ at, revision, version: null }],
  )
  return [...frozen, ...submitted].sort((one, other) => other.revision - one.revision)
}

/** What the staff recommended for a report, the newest first, with the revision that they had read. */
export const listRecommendations = async (viewer: Viewer, reportId: string) =>
  isIdentifier(reportId)
    ? appDatabase()
        .select({
          id: recommendations.id,
          revision: recommendations.revision,
          verdict: recommendations.verdict,
          note: recommendations.note,
          createdAt: recommendations.createdAt,
          reviewerId: recommendations.reviewerId,
          reviewerName: sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})`,
          timeZone: events.timeZone,
        })
        .from(recommendations)
        .innerJoin(reports, eq(reports.id, recommendations.reportId))
        .innerJoin(events, eq(events.id, reports.eventId))
        .innerJoin(users, eq(users.id, recommendations.reviewerId))
        .where(and(isForStaff(viewer), visibleTo(viewer), eq(reports.id, reportId)))
        .orderBy(desc(recommendations.createdAt), desc(recommendations.id))
        .limit(50)
    : []
export type Recommendation = Awaited<ReturnType<typeof listRecommendations>>[number]

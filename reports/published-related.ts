import 'server-only'
import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedAppearances,
  publishedEvents,
  publishedReports,
  publishedReportTopics,
} from '@/db/schema/published'
import { type CarriedTopic, listTopicsOf } from './published'

/** A report that has something in common with another, and what: so that nobody has to guess why it is shown. */
export type RelatedReport = {
  slug: string
  code: string
  title: string
  language: string
  heldOn: string
  eventName: string
  topics: CarriedTopic[]
  people: string[]
}
type Reasons = { reportId: string; topics: number; people: string[] }

/** A person in common says more than a topic does. */
const weightOf = ({ topics, people }: Reasons) => topics + 2 * people.length

/** The reports with the most people and topics in common with a version of a report, the closest first, at most `most`. */
export async function listRelated(
  report: { reportId: string; versionId: string },
  most = 6,
): Promise<RelatedReport[]> {
  const [byTopic, byPerson] = await Promise.all([listByTopic(report, most * 4), listByPerson(report)])
  const reasons = new Map<string, Reasons>()
  for (const row of [...byTopic, ...byPerson]) {
    const known = reasons.get(row.reportId) ?? { reportId: row.reportId, topics: 0, people: [] }
    reasons.set(row.reportId, {
      ...known,
      topics: Math.max(known.topics, row.topics),
      people: [...new Set([...known.people, ...row.people])],
    })
  }
  const ids = [...reasons.keys()]
  if (ids.length === 0) return []
  const [rows, topics] = await Promise.all([listTitles(ids), listTopicsOf([...ids, report.reportId])])
  const topicsOf = Map.groupBy(topics, (row) => row.reportId)
  const own = new Set((topicsOf.get(report.reportId) ?? []).map(({ id }) => id))
  return rows
    .map((row) => ({ ...row, ...reasons.get(row.reportId)! }))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.heldOn < b.heldOn ? 1 : -1) || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ reportId, topics: _, ...row }) => ({
      ...row,
      topics: (topicsOf.get(reportId) ?? [])
        .filter(({ id }) => own.has(id))
        .map(({ id, name }) => ({ id, name })),
    }))
}

async function listByTopic({ reportId }: { reportId: string }, most: number): Promise<Reasons[]> {
  const own = publicDatabase()
    .select({ topicId: publishedReportTopics.topicId })
    .from(publishedReportTopics)
    .where(eq(publishedReportTopics.reportId, reportId))
  const shared = sql<number>`count(*)::int`
  const rows = await publicDatabase()
    .select({ reportId: publishedReportTopics.reportId, topics: shared })
    .from(publishedReportTopics)
    .innerJoin(publishedReports, eq(publishedReports.reportId, publishedReportTopics.reportId))
    .where(and(inArray(publishedReportTopics.topicId, own), ne(publishedReportTopics.reportId, reportId)))
    .groupBy(publishedReportTopics.reportId, publishedReports.heldOn)
    .orderBy(desc(shared), desc(publishedReports.heldOn), publishedReportTopics.reportId)
    .limit(most)
  return rows.map((row) => ({ ...row, people: [] }))
}

async function listByPerson({
  reportId,
  versionId,
}: {
  reportId: string
  versionId: string
}): Promise<Reasons[]> {
  const own = publicDatabase()
    .select({ personId: publishedAppearances.personId })
    .from(publishedAppearances)
    .where(and(eq(publishedAppearances.versionId, versionId), isNotNull(publishedAppearances.personId)))
  const rows = await publicDatabase()
    .selectDistinct({ reportId: publishedAppearances.reportId, name: publishedAppearances.name })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .where(and(inArray(publishedAppearances.personId, own), ne(publishedAppearances.reportId, reportId)))
    .orderBy(publishedAppearances.reportId, publishedAppearances.name)
    .limit(200)
  return rows.map(({ reportId: other, name }) => ({ reportId: other, topics: 0, people: name ? [name] : [] }))
}

const listTitles = (ids: string[]) =>
  publicDatabase()
    .select({
      reportId: publishedReports.reportId,
      slug: publishedReports.slug,
      code: publishedReports.code,
      title: publishedReports.title,
      language: publishedReports.language,
      heldOn: publishedReports.heldOn,
      eventName: publishedEvents.name,
    })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .where(inArray(publishedReports.reportId, ids))

import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedPublication, publishedReports } from '@/db/schema/published'
import type { Filters } from './filters'
import {
  columns,
  countListed,
  type ListedReport,
  orderOf,
  publishedWhere,
  withTopicsAndCounts,
} from './published'

const fileColumns = {
  ...columns,
  sessionId: publishedReports.sessionId,
  sessionSlug: publishedReports.sessionSlug,
  formKey: publishedReports.formKey,
  startsAt: publishedReports.startsAt,
  endsAt: publishedReports.endsAt,
  place: publishedReports.place,
  theme: publishedReports.theme,
  subtheme: publishedReports.subtheme,
  version: publishedReports.version,
  changeNote: publishedReports.changeNote,
  publishedAt: publishedReports.publishedAt,
  firstPublishedAt: publishedReports.firstPublishedAt,
  eventYear: publishedEvents.year,
  eventPlace: publishedEvents.place,
  forumSlug: publishedEvents.forumSlug,
  timeZone: publishedEvents.timeZone,
}

/** A report of a list as files and feeds have it. Counts are as reported: show them through figures/disclosure only. */
export type FiledReport = ListedReport & {
  sessionId: string
  sessionSlug: string
  formKey: string
  /** On the event's own clock, `HH:MM:SS`. */
  startsAt: string | null
  endsAt: string | null
  place: string | null
  theme: string | null
  subtheme: string | null
  version: number
  changeNote: string | null
  publishedAt: Date
  firstPublishedAt: Date
  eventYear: number
  eventPlace: string
  forumSlug: string
  timeZone: string
}

const select = () =>
  publicDatabase()
    .select(fileColumns)
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))

/** So many reports are read at once where a file holds all of a list. */
const amountAtOnce = 500

/** Every report of a list in its order, however many, in parts: a file never holds more or fewer than the list. */
export async function* eachPublished(filters: Partial<Filters>): AsyncGenerator<FiledReport[]> {
  const where = publishedWhere(filters)
  const order = orderOf(filters)
  let place = sql`true`
  for (;;) {
    const rows = await publicDatabase()
      .select({ ...fileColumns, key: sql<string>`${order.key}::text` })
      .from(publishedReports)
      .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
      .where(and(where, place))
      .orderBy(...order.towards('later'))
      .limit(amountAtOnce)
    if (rows.length > 0) yield await withTopicsAndCounts(rows)
    const beyond = rows.length < amountAtOnce ? null : order.beyond(order.placeOf(rows.at(-1)!), 'later')
    if (!beyond) return
    place = beyond
  }
}

/** The reports of a list that were published or corrected last, the newest first. */
export const listRecent = async (filters: Partial<Filters>, most: number): Promise<FiledReport[]> =>
  withTopicsAndCounts(
    await select()
      .where(publishedWhere(filters))
      .orderBy(desc(publishedReports.publishedAt), desc(publishedReports.reportId))
      .limit(most),
  )

/** What says that nothing public has changed since: the same text, the same answers. */
export async function findPublicationState(): Promise<string> {
  const [row] = await publicDatabase().select().from(publishedPublication)
  return row ? `${row.version}.${row.movedAt.getTime()}` : '0'
}

export type FiledPage = {
  count: number
  next: string | null
  previous: string | null
  reports: FiledReport[]
}

/** A page of any size of a list, with the places where those beside it begin. */
export async function listFiled(
  filters: Partial<Filters>,
  { size, after, before }: { size: number; after: string | null; before: string | null },
): Promise<FiledPage> {
  const where = publishedWhere(filters)
  const order = orderOf(filters)
  const way = before ? 'earlier' : 'later'
  const place = before ? order.beyond(before, 'earlier') : after ? order.beyond(after, 'later') : null
  const [rows, count] = await Promise.all([
    publicDatabase()
      .select({ ...fileColumns, key: sql<string>`${order.key}::text` })
      .from(publishedReports)
      .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
      .where(and(where, place ?? sql`true`))
      .orderBy(...order.towards(way))
      .limit(size + 1),
    countListed(filters),
  ])
  const isMore = rows.length > size
  const shown = rows.slice(0, size)
  if (way === 'earlier') shown.reverse()
  const [first, last] = [shown.at(0), shown.at(-1)]
  const hasNext = way === 'earlier' ? shown.length > 0 : isMore
  const hasPrevious = way === 'earlier' ? isMore : place !== null && shown.length > 0
  return {
    count,
    next: hasNext && last ? order.placeOf(last) : null,
    previous: hasPrevious && first ? order.placeOf(first) : null,
    reports: await withTopicsAndCounts(shown),
  }
}

/** The day, in UTC and ISO 8601, on which the record last changed: what a book of it is dated with. */
export async function findPublicationDay(): Promise<string> {
  const [row] = await publicDatabase().select().from(publishedPublication)
  return (row?.movedAt ?? new Date(0)).toISOString().slice(0, 10)
}

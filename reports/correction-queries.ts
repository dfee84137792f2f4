import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { readerCorrections } from '@/db/schema/library'
import { users } from '@/db/schema/members'
import { reports } from '@/db/schema/reports'
import { isForAdminOf } from '@/events/visible-to'

/** How many stand on a page; the oldest open ones come first, so that none is forgotten. */
const mostListed = 100

const columns = {
  id: readerCorrections.id,
  reportId: readerCorrections.reportId,
  version: readerCorrections.version,
  wrong: readerCorrections.wrong,
  right: readerCorrections.right,
  email: readerCorrections.email,
  createdAt: readerCorrections.createdAt,
  closing: readerCorrections.closing,
  reason: readerCorrections.reason,
  closedAt: readerCorrections.closedAt,
  closedByName: users.name,
  slug: reports.slug,
  status: reports.status,
  revision: reports.revision,
  publishedVersion: reports.publishedVersion,
  code: sessions.code,
  sessionTitle: sessions.title,
  eventId: events.id,
  eventName: events.name,
  timeZone: events.timeZone,
}

const select = () =>
  appDatabase()
    .select(columns)
    .from(readerCorrections)
    .innerJoin(reports, eq(reports.id, readerCorrections.reportId))
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .leftJoin(users, eq(users.id, readerCorrections.closedBy))

export type ReaderCorrection = Awaited<ReturnType<typeof select>>[number]

/** What readers say is wrong in the reports of the viewer's events: what is open, or what was closed last. */
export const listReaderCorrections = (viewer: Viewer, isOpen: boolean): Promise<ReaderCorrection[]> =>
  select()
    .where(
      and(
        isForAdminOf(viewer, reports.eventId),
        isOpen ? isNull(readerCorrections.closedAt) : isNotNull(readerCorrections.closedAt),
      ),
    )
    .orderBy(
      isOpen ? asc(readerCorrections.createdAt) : desc(readerCorrections.closedAt),
      readerCorrections.id,
    )
    .limit(mostListed)

export async function findReaderCorrection(viewer: Viewer, id: string): Promise<ReaderCorrection | null> {
  if (!isIdentifier(id)) return null
  const [found] = await select().where(
    and(eq(readerCorrections.id, id), isForAdminOf(viewer, reports.eventId)),
  )
  return found ?? null
}

export async function tallyReaderCorrections(viewer: Viewer): Promise<number> {
  const [row] = await appDatabase()
    .select({ open: sql<number>`count(*)::int` })
    .from(readerCorrections)
    .innerJoin(reports, eq(reports.id, readerCorrections.reportId))
    .where(and(isForAdminOf(viewer, reports.eventId), isNull(readerCorrections.closedAt)))
  return row?.open ?? 0
}

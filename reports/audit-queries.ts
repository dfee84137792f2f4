import 'server-only'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { events, sessions } from '@/db/schema/events'
import { auditChain } from '@/db/schema/machinery'
import { users } from '@/db/schema/members'
import { auditEntries, reports } from '@/db/schema/reports'
import type { AuditView } from './audit-view'

/** The audit names everybody and everything, so it is for site admins. */
export const canReadAudit = (viewer: Viewer): boolean => viewer?.isSiteAdmin === true

const actor = alias(users, 'actor')
const whom = alias(users, 'whom')

const contains = (words: string, ...columns: SQL[]) => {
  const sought = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql.join(
    columns.map((column) => sql`lower(${column}) like ${sought}`),
    sql` or `,
  )
}

function isAsked({ who, what, object, event, from, to, before }: AuditView): SQL {
  const parts: SQL[] = [sql`true`]
  if (who) parts.push(sql`(${contains(who, sql`${actor.name}`, sql`${actor.email}`)})`)
  if (what) parts.push(eq(auditEntries.action, what))
  if (object)
    parts.push(
      sql`(${contains(object, sql`${reports.slug}`, sql`${sessions.code}`, sql`${whom.name}`, sql`${whom.email}`, sql`${auditEntries.note}`)})`,
    )
  if (event) parts.push(eq(auditEntries.eventId, event))
  if (from) parts.push(sql`${auditEntries.at} >= ${from}::date at time zone 'UTC'`)
  if (to) parts.push(sql`${auditEntries.at} < (${to}::date + 1) at time zone 'UTC'`)
  if (before)
    parts.push(
      sql`(${auditEntries.at}, ${auditEntries.id}) < (select e.at, e.id from audit_entries e where e.id = ${before}::uuid)`,
    )
  return and(...parts)!
}

export const auditPageSize = 100

/** The entries that are asked for, the newest first: 100, or `most`, from where `before` ends. For others there are none. */
export const listAudit = async (viewer: Viewer, view: AuditView, most = auditPageSize) =>
  canReadAudit(viewer)
    ? appDatabase()
        .select({
          id: auditEntries.id,
          at: auditEntries.at,
          number: auditChain.number,
          hash: sql<string | null>`encode(${auditChain.hash}, 'hex')`,
          action: auditEntries.action,
          isAutomatic: auditEntries.isAutomatic,
          actorName: actor.name,
          actorEmail: actor.email,
          eventName: events.name,
          reportId: auditEntries.reportId,
          reportSlug: reports.slug,
          code: sessions.code,
          userId: auditEntries.userId,
          userName: whom.name,
          userEmail: whom.email,
          fromStatus: auditEntries.fromStatus,
          toStatus: auditEntries.toStatus,
          note: auditEntries.note,
        })
        .from(auditEntries)
        .leftJoin(auditChain, eq(auditChain.entryId, auditEntries.id))
        .leftJoin(actor, eq(actor.id, auditEntries.actorId))
        .leftJoin(whom, eq(whom.id, auditEntries.userId))
        .leftJoin(events, eq(events.id, auditEntries.eventId))
        .leftJoin(reports, eq(reports.id, auditEntries.reportId))
        .leftJoin(sessions, eq(sessions.id, reports.sessionId))
        .where(isAsked(view))
        .orderBy(desc(auditEntries.at), desc(auditEntries.id))
        .limit(most)
    : []
export type ListedEntry = Awaited<ReturnType<typeof listAudit>>[number]

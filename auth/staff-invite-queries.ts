import 'server-only'

import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations } from '@/db/schema/members'
import { canChangeMembers } from './member-changes'
import { isWaiting } from './staff-invite-commands'
import type { Member } from './viewer'

/** Who was invited to be of the staff and has not come yet, the newest first. Those whose time is over are not among them. */
export const listStaffInvitations = async (viewer: Member) =>
  canChangeMembers(viewer)
    ? appDatabase()
        .select({
          id: invitations.id,
          email: invitations.email,
          role: sql<'reviewer' | 'admin' | 'site-admin'>`${invitations.role}`,
          eventName: events.name,
          expiresAt: sql<Date>`${invitations.expiresAt}`.mapWith(invitations.createdAt),
        })
        .from(invitations)
        .leftJoin(events, eq(events.id, invitations.eventId))
        .where(and(isWaiting, gt(invitations.expiresAt, sql`now()`)))
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(100)
    : []

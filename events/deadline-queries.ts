import 'server-only'

import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { isForStaffOf } from './visible-to'

/** The sessions of an event that have a deadline of their own, the soonest first. */
export const listExtensions = (viewer: Viewer, eventId: string) =>
  appDatabase()
    .select({
      id: sessions.id,
      code: sessions.code,
      title: sessions.title,
      dueAt: sessions.dueAt,
      reason: sessions.dueReason,
    })
    .from(sessions)
    .where(
      and(
        isForStaffOf(viewer, sessions.eventId),
        eq(sessions.eventId, eventId),
        isNull(sessions.cancelledAt),
        isNotNull(sessions.dueAt),
      ),
    )
    .orderBy(asc(sessions.dueAt), asc(sessions.code))

/** What a form offers of the sessions of an event: every one, in the order of the programme. */
export const listSessionNames = (viewer: Viewer, eventId: string) =>
  appDatabase()
    .select({ id: sessions.id, code: sessions.code, title: sessions.title, type: sessions.type })
    .from(sessions)
    .where(
      and(
        isForStaffOf(viewer, sessions.eventId),
        eq(sessions.eventId, eventId),
        isNull(sessions.cancelledAt),
      ),
    )
    .orderBy(asc(sessions.heldOn), asc(sessions.startsAt), asc(sessions.code))
    .limit(5_000)

import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { themeTopics, topics } from '@/db/schema/directory'
import { sessions } from '@/db/schema/events'
import { auditEntries } from '@/db/schema/reports'
import { canRunEvent } from './policy'

type Wish = { theme: string; topicId: string; isAdded: boolean }

/** Lets a theme of an event speak for a topic, or no longer. It proposes, and changes no report. */
export async function mapTheme(
  member: Member,
  eventId: string,
  { theme, topicId, isAdded }: Wish,
): Promise<{ mapped: true } | { refused: 'unknown-topic' | 'unknown-theme' } | { absent: true }> {
  if (!canRunEvent(member, eventId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const isOffered = and(eq(topics.id, topicId), isNull(topics.successorId))
    const [topic] = await tx.select({ id: topics.id }).from(topics).where(isOffered)
    if (!topic) return { refused: 'unknown-topic' }
    const isFiled = sql`${sessions.eventId} = ${eventId} and ${theme} in (trim(${sessions.theme}), trim(${sessions.subtheme}))`
    const [session] = await tx.select({ id: sessions.id }).from(sessions).where(isFiled).limit(1)
    if (!session) return { refused: 'unknown-theme' }
    if (isAdded)
      await tx
        .insert(themeTopics)
        .values({ eventId, theme, topicId, addedBy: member.id })
        .onConflictDoNothing()
    else
      await tx
        .delete(themeTopics)
        .where(
          and(
            eq(themeTopics.eventId, eventId),
            eq(themeTopics.theme, theme),
            sql`${themeTopics.topicId} in (select ${topics.id} from ${topics} where ${topics.currentId} = ${topicId})`,
          ),
        )
    await tx.insert(auditEntries).values({
      actorId: member.id,
      eventId,
      action: isAdded ? 'map-theme' : 'unmap-theme',
      note: `${theme} → ${topicId}`,
    })
    return { mapped: true }
  })
}

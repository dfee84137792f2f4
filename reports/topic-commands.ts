import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { topics } from '@/db/schema/directory'
import { mostTopics } from '@/forms/reading/draft'
import { canConfirmTopics } from './policy'
import { addRevision } from './revise'
import { addAuditEntry, currentContent, lockReport } from './working-copy'

/** A topic that was proposed at the desk is the report's from a revision of its own on. Doing it twice is doing it once. */
export async function confirmTopic(
  member: Member,
  reportId: string,
  topicId: string,
): Promise<{ confirmed: number } | { refused: 'unknown-topic' | 'too-many' } | { absent: true }> {
  return appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report || !canConfirmTopics(member, report)) return { absent: true }
    const isOffered = and(eq(topics.id, topicId), isNull(topics.successorId), isNull(topics.retiredAt))
    const [topic] = await tx.select({ id: topics.id }).from(topics).where(isOffered)
    if (!topic) return { refused: 'unknown-topic' }
    const { draft } = await currentContent(tx, report)
    if (draft.topics.includes(topicId)) return { confirmed: report.revision }
    if (draft.topics.length >= mostTopics) return { refused: 'too-many' }
    const content = { ...draft, topics: [...draft.topics, topicId] }
    const confirmed = await addRevision(tx, member, report, { content, origin: 'form', changed: ['topics'] })
    await addAuditEntry(tx, member, report, { action: 'confirm-topic', note: topicId })
    return { confirmed }
  })
}

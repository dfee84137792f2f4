import 'server-only'

import { desc } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { settings } from '@/settings'

export type ShownMail = { id: string; recipient: string; subject: string; body: string; createdAt: Date }

/** Whether this installation shows its mail on a page instead of sending it. */
export const isMailShown = (): boolean => settings().isDemo && settings().smtp === null

/** The newest mail of a demo that has no mail server, at most 50; none anywhere else. */
export async function listShownMails(): Promise<ShownMail[]> {
  if (!isMailShown()) return []
  return appDatabase()
    .select({
      id: outgoingMails.id,
      recipient: outgoingMails.recipient,
      subject: outgoingMails.subject,
      body: outgoingMails.body,
      createdAt: outgoingMails.createdAt,
    })
    .from(outgoingMails)
    .orderBy(desc(outgoingMails.createdAt), desc(outgoingMails.id))
    .limit(50)
}

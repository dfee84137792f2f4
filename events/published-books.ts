import 'server-only'
import { and, eq } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import type { BookFormat } from '@/db/schema/library'
import { publishedBooks, publishedPublication } from '@/db/schema/published'

export type BookName = { eventId: string; locale: string; format: BookFormat }

/** A large book that was made for exactly what is public now; null where it is still to be made. */
export async function findMadeBook({
  eventId,
  locale,
  format,
}: BookName): Promise<Uint8Array<ArrayBuffer> | null> {
  const [made] = await publicDatabase()
    .select({ bytes: publishedBooks.bytes })
    .from(publishedBooks)
    .where(
      and(
        eq(publishedBooks.eventId, eventId),
        eq(publishedBooks.locale, locale),
        eq(publishedBooks.format, format),
      ),
    )
  return made ? new Uint8Array(made.bytes) : null
}

/** The number that moves with everything the public can read. */
export async function findPublicationNumber(): Promise<number> {
  const [row] = await publicDatabase().select().from(publishedPublication)
  return row?.version ?? 0
}

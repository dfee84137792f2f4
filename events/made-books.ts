import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { appDatabase, type Transaction } from '@/db/client'
import { madeBooks } from '@/db/schema/library'
import type { BookName } from './published-books'

/** All books together; the ones made longest ago go first. In bytes. */
const mostBytes = 512 * 1024 * 1024
/** Whoever began to make a book and has not ended by then is taken for gone. */
const patience = sql`interval '5 minutes'`

const isThis = ({ eventId, locale, format }: BookName) =>
  and(eq(madeBooks.eventId, eventId), eq(madeBooks.locale, locale), eq(madeBooks.format, format))

/**
 * Takes it upon this process to make a book for a state of publication: true for one of all that ask at the same time, in
 * whatever instance. `hash` is of what was made before, which may be all that is needed.
 */
export async function claimBook(
  book: BookName,
  wantedFor: number,
): Promise<{ isMine: boolean; hash: string | null }> {
  const [claimed] = await appDatabase()
    .insert(madeBooks)
    .values({ ...book, wantedFor })
    .onConflictDoUpdate({
      target: [madeBooks.eventId, madeBooks.locale, madeBooks.format],
      set: { wantedFor, wantedAt: sql`now()` },
      setWhere: sql`${madeBooks.wantedFor} <> ${wantedFor} or ${madeBooks.wantedAt} < now() - ${patience}`,
    })
    .returning({ hash: madeBooks.hash })
  return { isMine: claimed !== undefined, hash: claimed?.hash ?? null }
}

/** The same content is the same book: it is public again without being made again. */
export async function keepSameBook(book: BookName, hash: string, madeFor: number): Promise<void> {
  await appDatabase()
    .update(madeBooks)
    .set({ madeFor })
    .where(and(isThis(book), eq(madeBooks.hash, hash)))
}

/**
 * Keeps a book that was made, and lets go of the oldest where all together are too large. One that nobody waits for any more,
 * since what is public has moved on or the book was let go of, is not kept.
 */
export async function keepBook(
  book: BookName,
  made: { hash: string; bytes: Uint8Array; madeFor: number },
): Promise<void> {
  await appDatabase().transaction(async (tx) => {
    await tx
      .update(madeBooks)
      .set({ ...made, madeAt: sql`now()` })
      .where(and(isThis(book), eq(madeBooks.wantedFor, made.madeFor)))
    await tx.execute(sql`
      delete from made_books m using (
        select event_id, locale, format, sum(octet_length(bytes)) over (order by made_at desc) as until
        from made_books where bytes is not null) o
      where o.until > ${mostBytes} and (m.event_id, m.locale, m.format) = (o.event_id, o.locale, o.format)`)
  })
}

/** Whoever asks next may begin at once. */
export async function giveBookUp(book: BookName): Promise<void> {
  await appDatabase().update(madeBooks).set({ wantedFor: -1 }).where(isThis(book))
}

/** Lets go of every book of an event, in the transaction that takes something out of its public. */
export async function dropBooks(tx: Transaction, eventId: string): Promise<void> {
  await tx.delete(madeBooks).where(eq(madeBooks.eventId, eventId))
}

/** Lets go of books that have not been what is public for a day: what was taken out of the public, or erased, is in them still. */
export async function clearOldBooks(): Promise<void> {
  await appDatabase().execute(sql`
    delete from made_books m where m.made_at < now() - interval '1 day'
      and not exists (select from publication p where p.version = m.made_for)`)
}

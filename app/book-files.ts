import { getTranslations } from 'next-intl/server'
import { claimBook, giveBookUp, keepBook, keepSameBook } from '@/events/made-books'
import type { PublishedEvent } from '@/events/published'
import { type BookName, findMadeBook, findPublicationNumber } from '@/events/published-books'
import { makeApart } from '@/exports/book-apart'
import { type BookEnding, type BookOrder, bookFile } from '@/exports/book-file'
import { describeFailure, log } from '@/log'
import type { Locale } from '@/messages/locales'
import { readBook } from './event-book'

/** A larger book keeps a processor busy for longer than anybody else should wait: half a second (decision 26). */
const mostAtOnce = 20

async function orderBook(slug: string, locale: Locale, ending: BookEnding): Promise<BookOrder | null> {
  const read = await readBook(slug, locale)
  if (!read) return null
  const t = await getTranslations({ locale, namespace: 'book' })
  const { event, book, asOf, address } = read
  return { ending, book, contents: t('contents'), publisher: event.forumName, address, asOf }
}

/** The file of a book: its bytes, or null while it is being made. */
export async function openBook(
  event: PublishedEvent,
  reports: number,
  locale: Locale,
  ending: BookEnding,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (reports <= mostAtOnce) {
    const order = await orderBook(event.slug, locale, ending)
    return order && bookFile(order)
  }
  const name: BookName = { eventId: event.id, locale, format: ending }
  const made = await findMadeBook(name)
  if (made) return made
  // Read before the book: what is published in between makes the book that is kept one of the past, never of the future.
  const state = await findPublicationNumber()
  const { isMine, hash } = await claimBook(name, state)
  if (!isMine) return null
  const order = await orderBook(event.slug, locale, ending)
  if (!order) return null
  if (order.book.hash === hash) {
    await keepSameBook(name, hash, state)
    return findMadeBook(name)
  }
  makeAndKeep(name, order, state)
  return null
}

function makeAndKeep(name: BookName, order: BookOrder, madeFor: number): void {
  makeApart(order)
    .then((bytes) => keepBook(name, { hash: order.book.hash, bytes, madeFor }))
    .catch(async (error: unknown) => {
      log.error({ failure: describeFailure(error) }, 'a book could not be made')
      await giveBookUp(name).catch(() => undefined)
    })
}

import { getTranslations } from 'next-intl/server'
import { findEvent, listProgramme, type PublishedEvent } from '@/events/published'
import { type BookFigure, makeBook } from '@/exports/book'
import type { Book } from '@/exports/book-blocks'
import { figureAddress } from '@/figures/address'
import type { FigureId } from '@/figures/all'
import { spoken } from '@/figures/spoken'
import { tallyFigure } from '@/figures/tally'
import type { Locale } from '@/messages/locales'
import { findPublicationDay } from '@/reports/published-listing'
import { listWhole } from '@/reports/published-record'
import { settings } from '@/settings'
import { bookWordsOf } from './book-words'
import { absolute } from './report-address'

/** The figures of an event that a book has a chapter of. */
const inBook: readonly FigureId[] = ['o1', 'p1', 't1', 's1', 's2']

async function listFigures(event: string, locale: Locale): Promise<BookFigure[]> {
  const t = await getTranslations({ locale, namespace: 'figures' })
  const figures: BookFigure[] = []
  for (const id of inBook) {
    const figure = await tallyFigure(id, { event: [event] })
    if (figure.total.coverage.of.value === 0) continue
    const { title, summary, coverage } = spoken(t, locale, figure)
    figures.push({ title, summary, coverage, address: absolute(figureAddress(locale, id, figure.applied)) })
  }
  return figures
}

export type ReadBook = { event: PublishedEvent; book: Book; asOf: string; address: string }

/** The book of proceedings of an event in one language, as the record stands. Null where there is no such event. */
export async function readBook(slug: string, locale: Locale): Promise<ReadBook | null> {
  const event = await findEvent(slug)
  if (!event) return null
  const programme = await listProgramme(event.id)
  const places = new Map(programme.map(({ reportSlug }, place) => [reportSlug, place]))
  const [whole, figures, asOf, say] = await Promise.all([
    listWhole(programme.flatMap(({ reportSlug }) => reportSlug ?? [])),
    listFigures(slug, locale),
    findPublicationDay(),
    bookWordsOf(locale, event.timeZone),
  ])
  const reports = whole.sort((a, b) => places.get(a.slug)! - places.get(b.slug)!)
  const address = absolute(`/${locale}/events/${slug}/book`)
  const origin = settings().origin.origin
  return {
    event,
    asOf,
    address,
    book: makeBook({ event, programme, reports, figures, asOf, address, origin }, say),
  }
}

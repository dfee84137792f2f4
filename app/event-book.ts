import { getTranslations } from 'next-intl/server'
import { countWords, nounOf } from '@/components/records/count-words'
import { findEvent, listProgramme, type PublishedEvent } from '@/events/published'
import { type Book, type BookFigure, type BookWords, makeBook } from '@/exports/book'
import { figureAddress } from '@/figures/address'
import type { FigureId } from '@/figures/all'
import { spoken } from '@/figures/spoken'
import { tallyFigure } from '@/figures/tally'
import { clockOf, dayIn, daysIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { findPublicationDay } from '@/reports/published-listing'
import { listWhole } from '@/reports/published-record'
import { settings } from '@/settings'
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

async function wordsOf(locale: Locale, event: PublishedEvent): Promise<BookWords> {
  const of = (namespace: 'book' | 'types' | 'counts' | 'missing') => getTranslations({ locale, namespace })
  const [book, types, counts, missing] = [
    await of('book'),
    await of('types'),
    await of('counts'),
    await of('missing'),
  ]
  const headings = await getTranslations({ locale, namespace: 'report.headings' })
  const list = new Intl.ListFormat(locale)
  return {
    language: locale,
    day: (day) => dayIn(locale, day),
    days: (from, to) => daysIn(locale, from, to),
    time: (session) => {
      const { startsAt, endsAt } = session
      const clock = (moment: Date | null) => moment && clockOf(moment, event.timeZone)
      return [clock(startsAt), clock(endsAt)].filter(Boolean).join(' – ')
    },
    type: (type) => types(type as 'other'),
    concept: (concept) => (headings.has(concept as 'people') ? headings(concept as 'people') : null),
    count: (concept, count) => countWords(counts, nounOf(concept), count),
    missing: (kind, says) => {
      const reason = missing(kind)
      return says === '' ? reason : `${reason} ${missing.markup('says', { words: () => says })}`
    },
    list: (names) => list.format(names),
    text: (key, values) => book(key as 'title', values),
  }
}

export type ReadBook = { event: PublishedEvent; book: Book; asOf: string }

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
    wordsOf(locale, event),
  ])
  const reports = whole.sort((a, b) => places.get(a.slug)! - places.get(b.slug)!)
  const address = absolute(`/${locale}/events/${slug}/book`)
  const origin = settings().origin.origin
  return { event, asOf, book: makeBook({ event, programme, reports, figures, asOf, address, origin }, say) }
}

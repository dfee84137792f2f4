import { getTranslations } from 'next-intl/server'
import { countWords, nounOf } from '@/components/records/count-words'
import type { BookWords } from '@/exports/book-blocks'
import { clockOf, dayIn, daysIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** What documents say of their own, in one language; times are on the clock of an event. */
export async function bookWordsOf(locale: Locale, timeZone: string): Promise<BookWords> {
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
    time: ({ startsAt, endsAt }) => {
      const clock = (moment: Date | null) => moment && clockOf(moment, timeZone)
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

import { wordsIn } from '@/forms/words'
import { addressesIn, type ListedRecord } from './listed-report'
import { licence } from './report-json'
import { element, words, xmlHead } from './xml'

/** What a feed is: its titles in one language, the page of the list, and its own address, all absolute. */
export type Feed = { title: string; locale: string; page: string; self: string; origin: string }

/** Sentences that a feed says, in its language. */
export type FeedWords = {
  corrected: (version: number, note: string) => string
  held: (report: ListedRecord) => string
}

/**
 * A list as Atom, the newest publication first. An entry keeps its id for ever; its `updated` moves with each correction,
 * and says why it came.
 */
export function listAtom(reports: readonly ListedRecord[], feed: Feed, say: FeedWords): string {
  const newest = reports
    .map(({ publishedAt }) => publishedAt.toISOString())
    .sort()
    .at(-1)
  return `${xmlHead}${element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale },
    [
      '\n',
      words('id', feed.self),
      words('title', feed.title),
      // Without an entry the feed is as old as time, so that it never seems to have changed.
      words('updated', newest ?? '1970-01-01T00:00:00.000Z'),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      words('rights', `${licence.name}, ${licence.address}`),
      element('author', {}, words('name', 'Rapporteur')),
      '\n',
      ...reports.map((report) => `${entry(report, feed, say)}\n`),
    ].join(''),
  )}\n`
}

function entry(report: ListedRecord, { origin, locale }: Feed, say: FeedWords): string {
  const { permanent, page, file } = addressesIn(report, origin, locale)
  const corrected = report.changeNote ? [say.corrected(report.version, report.changeNote)] : []
  return element(
    'entry',
    {},
    [
      words('id', permanent),
      words('title', report.title, { 'xml:lang': report.language }),
      words('updated', report.publishedAt.toISOString()),
      words('published', report.firstPublishedAt.toISOString()),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      element('link', { rel: 'alternate', type: 'application/json', href: file }),
      ...report.topics.map(({ id, name }) => element('category', { term: id, label: wordsIn(name, locale) })),
      words('summary', [say.held(report), ...corrected].join(' ')),
    ].join(''),
  )
}

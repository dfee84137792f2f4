import { stringify } from 'csv-stringify/sync'
import { addressesIn, type FiledCount, filedCounts, type ListedRecord } from './listed-report'
import { licence } from './report-json'

const countColumns = (concept: 'participants' | 'women') =>
  ['status', 'value', 'low', 'high', 'as_typed'].map((part) => `${concept}_${part}`)

/** The columns of a list of reports in their order; a count has five, so that its states stay apart. */
export const listColumns = [
  'slug',
  'permanent_address',
  'page',
  'event',
  'event_name',
  'year',
  'code',
  'title',
  'type',
  'language',
  'held_on',
  'starts_at',
  'ends_at',
  'time_zone',
  'place',
  'theme',
  'subtheme',
  'topics',
  ...countColumns('participants'),
  ...countColumns('women'),
  'form',
  'version',
  'published_at',
  'first_published_at',
  'licence',
]

const countCells = (concept: string, count: FiledCount) => ({
  [`${concept}_status`]: count.status,
  [`${concept}_value`]: count.value,
  [`${concept}_low`]: count.low,
  [`${concept}_high`]: count.high,
  [`${concept}_as_typed`]: count.asTyped,
})

/** A report as the row of a list; its cells by the names of `listColumns`. */
export function rowOf(report: ListedRecord, origin: string) {
  const { permanent, page } = addressesIn(report, origin)
  const { participants, women } = filedCounts(report)
  return {
    slug: report.slug,
    permanent_address: permanent,
    page,
    event: report.eventSlug,
    event_name: report.eventName,
    year: report.eventYear,
    code: report.code,
    title: report.title,
    type: report.type,
    language: report.language,
    held_on: report.heldOn,
    starts_at: report.startsAt?.slice(0, 5),
    ends_at: report.endsAt?.slice(0, 5),
    time_zone: report.timeZone,
    place: report.place,
    theme: report.theme,
    subtheme: report.subtheme,
    topics: report.topics.map(({ id }) => id).join('|'),
    ...countCells('participants', participants),
    ...countCells('women', women),
    form: report.formKey,
    version: report.version,
    published_at: report.publishedAt.toISOString(),
    first_published_at: report.firstPublishedAt.toISOString(),
    licence: licence.name,
  }
}

/** The first line of the file, with the mark by which spreadsheets know UTF-8. */
export const listCsvHead = (): string => stringify([listColumns], { bom: true })

/** Some rows of a list. Text that a spreadsheet would take for a formula is made harmless; numbers stay numbers. */
export const listCsvRows = (reports: readonly ListedRecord[], origin: string): string =>
  stringify(
    reports.map((report) => rowOf(report, origin)),
    { columns: listColumns, escape_formulas: true },
  )

import { createHash } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { chosenWords } from '@/components/figures/chosen'
import { isGone } from '@/directory/published'
import { listAtom } from '@/exports/list-atom'
import { listCsvHead, listCsvRows } from '@/exports/list-csv'
import { listIcal } from '@/exports/list-ical'
import { type ListedRecord, reportSummary } from '@/exports/listed-report'
import { licence } from '@/exports/report-json'
import { listNames } from '@/figures/published'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { parseLocale } from '@/messages/translator'
import { partsOf } from '@/reports/conditions'
import { changed, type Filters, filtersToQuery, parseFilters } from '@/reports/filters'
import { eachPublished, findPublicationState, listRecent } from '@/reports/published-listing'
import { settings } from '@/settings'
import { absolute } from './report-address'

export const listEndings = ['csv', 'json', 'atom', 'ics'] as const
export type ListEnding = (typeof listEndings)[number]

const types: Record<ListEnding, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/** A feed is for what is new; the other files hold all of the list. */
const mostEntries = 50

type Asked = { filters: Partial<Filters>; locale: Locale; url: URL; origin: string }

const listPage = (locale: string, filters: Partial<Filters>) => {
  const query = filtersToQuery(filters)
  return absolute(`/${locale}/reports${query === '' ? '' : `?${query}`}`)
}

async function titleOf({ locale, filters }: Asked): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'listFiles' })
  const figures = await getTranslations({ locale, namespace: 'figures' })
  const names = await listNames(filters)
  return t('title', {
    filters: chosenWords(figures, locale, { of: 'reports', applied: filters, names }).join('; '),
  })
}

async function* csvOf({ filters, origin }: Asked): AsyncGenerator<string> {
  yield listCsvHead()
  for await (const reports of eachPublished(filters)) yield listCsvRows(reports, origin)
}

async function* jsonOf({ filters, origin }: Asked): AsyncGenerator<string> {
  const head = { page: listPage('en', filters), filter: filtersToQuery(filters), licence }
  yield `${JSON.stringify(head).slice(0, -1)},"reports":[`
  let between = '\n'
  for await (const reports of eachPublished(filters))
    for (const report of reports) {
      yield `${between}${JSON.stringify(reportSummary(report, origin))}`
      between = ',\n'
    }
  yield '\n]}\n'
}

/** A calendar begins with the zones of all its sessions, so it is written when all are read. */
async function* icalOf(asked: Asked): AsyncGenerator<string> {
  const all: ListedRecord[] = []
  for await (const reports of eachPublished(asked.filters)) all.push(...reports)
  yield listIcal(all, await titleOf(asked), asked.origin)
}

async function* atomOf(asked: Asked): AsyncGenerator<string> {
  const { filters, locale, url, origin } = asked
  const t = await getTranslations({ locale, namespace: 'listFiles' })
  const types = await getTranslations({ locale, namespace: 'types' })
  const feed = {
    title: await titleOf(asked),
    locale,
    page: listPage(locale, filters),
    self: `${origin}${url.pathname}${url.search}`,
    origin,
  }
  yield listAtom(await listRecent(filters, mostEntries), feed, {
    corrected: (version, note) => t('corrected', { version, note }),
    held: ({ type, code, eventName, heldOn }) =>
      t('held', { type: types(type as 'other'), code, event: eventName, day: dayIn(locale, heldOn) }),
  })
}

const writers = { csv: csvOf, json: jsonOf, ics: icalOf, atom: atomOf }

const streamOf = (parts: AsyncGenerator<string>) => {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull: async (to) => {
      const { value, done } = await parts.next()
      if (done) to.close()
      else to.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await parts.return(undefined)
    },
  })
}

const open = { 'Access-Control-Allow-Origin': '*' }

/** Exactly what a list of reports holds, as a file. The tag says which state of the record it was made from. */
export async function answerList(request: Request, ending: ListEnding): Promise<Response> {
  const url = new URL(request.url)
  const { sort, ...rest } = changed(parseFilters(url.searchParams).filters, {})
  const filters = sort ? { ...rest, sort } : rest
  const origin = settings().origin.origin
  const locale = parseLocale(url.searchParams.get('l'))
  const state = await findPublicationState()
  const tag = `"${createHash('sha256').update([state, origin, ending, url.search].join('\n')).digest('base64url')}"`
  const headers = {
    'Content-Type': types[ending],
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ...open,
    Link: `<${licence.address}>; rel="license"`,
    ETag: tag,
    ...(ending === 'atom' ? {} : { 'Content-Disposition': `inline; filename="reports.${ending}"` }),
  }
  for (const { kind, value } of (filters.with ?? []).map(partsOf))
    if ((kind === 'organization' || kind === 'person') && (await isGone(kind, value)))
      return new Response(`No published report names “${value}” any more.\n`, {
        status: 410,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...open },
      })
  const held = request.headers.get('if-none-match')?.split(',') ?? []
  if (held.some((one) => one.trim().replace(/^W\//, '') === tag))
    return new Response(null, { status: 304, headers })
  return new Response(streamOf(writers[ending]({ filters, locale, url, origin })), { headers })
}

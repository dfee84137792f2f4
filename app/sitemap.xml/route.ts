import { listEvents } from '@/events/published'
import { element, words, xmlHead } from '@/exports/xml'
import { locales } from '@/messages/locales'
import { countPublished, listPublishedSlugs } from '@/reports/published-record'
import { listTopics } from '@/topics/published'
import { absolute } from '../report-address'

export const dynamic = 'force-dynamic'

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** With two languages, each with its links to the others, a part stays far below the 50,000 addresses that one may hold. */
const amountInPart = 5_000

type Page = { path: string; changedOn?: string }

/**
 * /sitemap.xml: the index of all parts; `?part=pages` and `?part=1`, `2`, …: every public page that is worth finding, in every
 * language. People are not: their pages ask not to be indexed.
 */
export async function GET(request: Request): Promise<Response> {
  const part = new URL(request.url).searchParams.get('part')
  if (part === null) return answer(await writeIndex())
  if (part === 'pages') return answer(writePart(await listPages()))
  const number = /^[1-9]\d{0,3}$/.test(part) ? Number(part) : 0
  const reports = number === 0 ? [] : await listPublishedSlugs(amountInPart, number)
  if (reports.length === 0)
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return answer(
    writePart(
      reports.map(({ slug, publishedAt }) => ({
        path: `/reports/${slug}`,
        changedOn: publishedAt.toISOString().slice(0, 10),
      })),
    ),
  )
}

const answer = (body: string) =>
  new Response(`${xmlHead}${body}\n`, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })

async function writeIndex(): Promise<string> {
  const parts = Math.ceil((await countPublished()) / amountInPart)
  const names = ['pages', ...Array.from({ length: parts }, (_, place) => String(place + 1))]
  const sitemaps = names.map((name) =>
    element('sitemap', {}, words('loc', absolute(`/sitemap.xml?part=${name}`))),
  )
  return element('sitemapindex', { xmlns: schema }, `\n${sitemaps.join('\n')}\n`)
}

async function listPages(): Promise<Page[]> {
  const [events, topics] = await Promise.all([listEvents(), listTopics()])
  return [
    ...['', '/reports', '/events', '/topics', '/participation', '/data', '/about'].map((path) => ({ path })),
    ...events.map(({ slug }) => ({ path: `/events/${slug}` })),
    ...topics.filter((topic) => topic.reports > 0).map(({ id }) => ({ path: `/topics/${id}` })),
  ]
}

const writePart = (pages: Page[]) =>
  element(
    'urlset',
    { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
    `\n${pages.map(entries).join('')}`,
  )

/** One page in each language, every one with links to all of them. */
function entries({ path, changedOn }: Page): string {
  const at = (locale: string) => absolute(`/${locale}${path}`)
  const others = locales
    .map((locale) => element('xhtml:link', { rel: 'alternate', hreflang: locale, href: at(locale) }))
    .join('')
  const changed = changedOn ? words('lastmod', changedOn) : ''
  return locales
    .map((locale) => `${element('url', {}, `${words('loc', at(locale))}${changed}${others}`)}\n`)
    .join('')
}

import { listEvents } from '@/events/published'
import { locales } from '@/messages/locales'
import { listPublishedSlugs } from '@/reports/published-record'
import { settings } from '@/settings'
import { listTopics } from '@/topics/published'

export const dynamic = 'force-dynamic'

/** Every public page that is worth finding, in every language. Slugs need no escaping: they are letters, digits and hyphens. */
export async function GET(): Promise<Response> {
  const [reports, events, topics] = await Promise.all([listPublishedSlugs(), listEvents(), listTopics()])
  const paths: { path: string; changedOn?: string }[] = [
    ...['', '/reports', '/events', '/topics', '/participation', '/about'].map((path) => ({ path })),
    ...events.map(({ slug }) => ({ path: `/events/${slug}` })),
    ...topics.filter((topic) => topic.reports > 0).map(({ id }) => ({ path: `/topics/${id}` })),
    ...reports.map(({ slug, publishedAt }) => ({
      path: `/reports/${slug}`,
      changedOn: publishedAt.toISOString().slice(0, 10),
    })),
  ]
  const body = paths.map(({ path, changedOn }) => entry(path, changedOn)).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${body}</urlset>
`
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

function entry(path: string, changedOn?: string): string {
  const at = (locale: string) => new URL(`/${locale}${path}`, settings().origin).href
  const others = locales
    .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale)}"/>`)
    .join('')
  const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : ''
  return locales.map((locale) => `<url><loc>${at(locale)}</loc>${changed}${others}</url>\n`).join('')
}

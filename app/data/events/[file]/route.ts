import { getTranslations } from 'next-intl/server'
import { openBook } from '@/app/book-files'
import { linkedEvent } from '@/app/linked-data'
import { withTag } from '@/app/with-tag'
import { findEvent, listProgramme, type PublishedEvent } from '@/events/published'
import { bookTypes } from '@/exports/book-file'
import { licence } from '@/exports/report-json'
import { directionOf, type Locale } from '@/messages/locales'
import { parseLocale } from '@/messages/translator'

const shared = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Access-Control-Allow-Origin': '*',
  Link: `<${licence.address}>; rel="license"`,
}

/** /data/events/{slug}.pdf, .docx, .epub: the book of proceedings. .jsonld: the event for machines. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, slug = '', ending = ''] = /^([a-z0-9-]+)\.(pdf|docx|epub|jsonld)$/.exec((await params).file) ?? []
  const event = slug === '' ? null : await findEvent(slug)
  if (!event) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if (ending === 'jsonld') return answerLd(request, event)
  const format = ending as keyof typeof bookTypes
  const locale = parseLocale(new URL(request.url).searchParams.get('l'))
  const programme = await listProgramme(event.id)
  const reports = programme.filter(({ reportSlug }) => reportSlug !== null).length
  const bytes = await openBook(event, reports, locale, format)
  if (!bytes) return answerMaking(event, locale)
  return withTag(request, bytes, {
    ...shared,
    'Content-Type': bookTypes[format],
    'Content-Disposition': `inline; filename="${slug}.${ending}"`,
  })
}

function answerLd(request: Request, event: PublishedEvent): Response {
  return withTag(request, `${JSON.stringify(linkedEvent(event), null, 2)}\n`, {
    ...shared,
    'Content-Type': 'application/ld+json; charset=utf-8',
  })
}

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign]!)

const secondsToWait = 10

/** A large book that is not made yet: a page that says so and asks again by itself, with or without script. */
async function answerMaking(event: PublishedEvent, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'book' })
  const title = escaped(t('making.heading'))
  const page = `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<main>
<h1>${title}</h1>
<p>${escaped(t('making.text', { event: event.name, seconds: secondsToWait }))}</p>
<p><a href="">${escaped(t('making.again'))}</a></p>
<p><a href="/${locale}/events/${event.slug}/book">${escaped(t('making.page'))}</a></p>
</main>
</html>
`
  return new Response(page, {
    status: 202,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(secondsToWait),
      Refresh: String(secondsToWait),
    },
  })
}

import { getTranslations } from 'next-intl/server'
import { readBook } from '@/app/event-book'
import { absolute } from '@/app/report-address'
import { withTag } from '@/app/with-tag'
import { findEvent } from '@/events/published'
import { bookDocx } from '@/exports/book-docx'
import { bookEpub } from '@/exports/book-epub'
import { bookPdf } from '@/exports/book-pdf'
import { eventLd } from '@/exports/json-ld'
import { licence } from '@/exports/report-json'
import { parseLocale } from '@/messages/translator'

type Written = { type: string; body: string | Uint8Array<ArrayBuffer> }

async function writeBook(
  slug: string,
  ending: 'pdf' | 'docx' | 'epub',
  l: string | null,
): Promise<Written | null> {
  const locale = parseLocale(l)
  const read = await readBook(slug, locale)
  if (!read) return null
  if (ending === 'epub') return { type: 'application/epub+zip', body: bookEpub(read.book, read.asOf) }
  const t = await getTranslations({ locale, namespace: 'book' })
  if (ending === 'pdf') {
    const { event, book, asOf, address } = read
    const opening = { contents: t('contents'), publisher: event.forumName, address, asOf }
    return { type: 'application/pdf', body: await bookPdf(book, opening) }
  }
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    body: await bookDocx(read.book, t('contents'), read.asOf),
  }
}

async function writeLd(slug: string): Promise<Written | null> {
  const event = await findEvent(slug)
  if (!event) return null
  const value = eventLd({ ...event, address: absolute(`/en/events/${slug}`) })
  return { type: 'application/ld+json; charset=utf-8', body: `${JSON.stringify(value, null, 2)}\n` }
}

/** /data/events/{slug}.pdf, .docx, .epub: the book of proceedings. .jsonld: the event for machines. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, slug = '', ending = ''] = /^([a-z0-9-]+)\.(pdf|docx|epub|jsonld)$/.exec((await params).file) ?? []
  const written =
    ending === 'jsonld'
      ? await writeLd(slug)
      : ending === ''
        ? null
        : await writeBook(slug, ending as 'docx', new URL(request.url).searchParams.get('l'))
  if (!written) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return withTag(request, written.body, {
    'Content-Type': written.type,
    'Content-Disposition': `inline; filename="${slug}.${ending}"`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Access-Control-Allow-Origin': '*',
    Link: `<${licence.address}>; rel="license"`,
  })
}

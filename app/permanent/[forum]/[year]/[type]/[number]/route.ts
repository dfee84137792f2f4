import type { NextRequest } from 'next/server'
import { preferredLocale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { findPublishedByCode } from '@/reports/published-record'

type Address = { forum: string; year: string; type: string; number: string }

/** /igf/2017/of/64: to the report, or to what is left of a withdrawn one, in the language of the reader. */
export async function GET(request: NextRequest, { params }: { params: Promise<Address> }) {
  const { forum, year, type, number } = await params
  const slug = await findPublishedByCode(
    forum.toLowerCase(),
    Number(year),
    type.toLowerCase(),
    number.toLowerCase(),
  )
  const locale = preferredLocale(request.headers.get('accept-language'))
  if (!slug) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
    return new Response(`${makeTranslator(locale, 'door')('absent')}\n`, { status: 404, headers })
  }
  return new Response(null, {
    status: 301,
    headers: {
      Location: `/${locale}/reports/${slug}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}

import type { NextRequest } from 'next/server'
import { preferredLocale } from '@/messages/locales'
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
  if (!slug) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const locale = preferredLocale(request.headers.get('accept-language'))
  return new Response(null, {
    status: 301,
    headers: {
      Location: `/${locale}/reports/${slug}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}

import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { withTag } from '@/app/with-tag'
import { chosenWords } from '@/components/figures/chosen'
import { figureEmbed } from '@/exports/figure-embed'
import { pageOf } from '@/exports/figure-file'
import { findFigureId } from '@/figures/all'
import { cellWords } from '@/figures/cell-words'
import { spoken } from '@/figures/spoken'
import { tallyFigure } from '@/figures/tally'
import { directionOf } from '@/messages/locales'
import { parseLocale } from '@/messages/translator'
import { filtersToQuery, parseFilters } from '@/reports/filters'
import { settings } from '@/settings'

/** /embed/{id}: a figure for a frame on another site, the only page that may be in one (next.config.js), under the filters and in the language (`l`) of its page. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const id = findFigureId((await params).id)
  if (!id) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const query = request.nextUrl.searchParams
  const locale = parseLocale(query.get('l'))
  const figure = await tallyFigure(id, parseFilters(query).filters)
  const t = await getTranslations({ locale, namespace: 'figures' })
  const words = spoken(t, locale, figure)
  const state = new URLSearchParams([['l', locale], ...new URLSearchParams(filtersToQuery(figure.applied))])
  const html = figureEmbed(figure, {
    ...words,
    ...cellWords(t, locale),
    locale,
    direction: directionOf(locale),
    page: pageOf(figure, { locale, origin: settings().origin.origin, day: '' }),
    picture: `/figures/${id}.svg?${state}`,
    open: t('embed.open'),
    about: [words.what, ...chosenWords(t, locale, figure)].join(' · '),
  })
  return withTag(request, html, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
  })
}

import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { withTag } from '@/app/with-tag'
import { figureCsv } from '@/exports/figure-csv'
import type { Source } from '@/exports/figure-file'
import { figureJson } from '@/exports/figure-json'
import { findFigureId } from '@/figures/all'
import type { Figure } from '@/figures/figure'
import { spoken } from '@/figures/spoken'
import { tallyFigure } from '@/figures/tally'
import { parseLocale } from '@/messages/translator'
import { parseFilters } from '@/reports/filters'
import { settings } from '@/settings'

type Writes = (figure: Figure, source: Source) => Promise<{ type: string; body: string }>

const writers: Record<string, Writes> = {
  csv: async (figure, source) => ({ type: 'text/csv; charset=utf-8', body: figureCsv(figure, source) }),
  json: async (figure, source) => {
    const t = await getTranslations({ locale: source.locale, namespace: 'figures' })
    const words = spoken(t, source.locale, figure)
    return {
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify(figureJson(figure, words, source), null, 2)}\n`,
    }
  },
}

/** /figures/{id}.csv, .json: a figure in another form, under the filters and in the language (`l`) of its page. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const [name = '', ending = '', ...more] = (await params).file.split('.')
  const id = findFigureId(name)
  const write = Object.hasOwn(writers, ending) && more.length === 0 ? writers[ending] : undefined
  if (!id || !write) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const query = request.nextUrl.searchParams
  const figure = await tallyFigure(id, parseFilters(query).filters)
  const day = new Date().toISOString().slice(0, 10)
  const { type, body } = await write(figure, {
    locale: parseLocale(query.get('l')),
    origin: settings().origin.origin,
    day,
  })
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Disposition': `inline; filename="${id}-${day}.${ending}"`,
    'Access-Control-Allow-Origin': '*',
  }
  return withTag(request, body, headers)
}

import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { withTag } from '@/app/with-tag'
import { chosenWords } from '@/components/figures/chosen'
import { figureCsv } from '@/exports/figure-csv'
import { pageOf, type Source } from '@/exports/figure-file'
import { figureJson } from '@/exports/figure-json'
import { pngOf } from '@/exports/figure-png'
import { figureSvg } from '@/exports/figure-svg'
import { findFigureId } from '@/figures/all'
import { cellWords } from '@/figures/cell-words'
import type { Figure } from '@/figures/figure'
import { spoken } from '@/figures/spoken'
import { tallyFigure } from '@/figures/tally'
import { directionOf } from '@/messages/locales'
import { parseLocale } from '@/messages/translator'
import { parseFilters } from '@/reports/filters'
import { settings } from '@/settings'

type Asked = { figure: Figure; source: Source; isSquare: boolean }
type Body = string | Uint8Array<ArrayBuffer>

const translator = (locale: string) => getTranslations({ locale, namespace: 'figures' })

async function writeWords({ figure, source }: Asked) {
  return spoken(await translator(source.locale), source.locale, figure)
}

async function drawn(asked: Asked): Promise<string> {
  const { figure, source, isSquare } = asked
  const { locale, day } = source
  const [t, words] = [await translator(locale), await writeWords(asked)]
  const { format, percent } = cellWords(t, locale)
  const about = [words.what, ...chosenWords(t, locale, figure)].join(' · ')
  const caption = {
    ...words,
    about,
    format,
    percent,
    source: t('picture.source', { id: figure.id.toUpperCase(), day }),
    address: pageOf(figure, source),
    shownRows: (shown: number, of: number) => t('picture.rows', { shown, of }),
  }
  return figureSvg(figure, caption, isSquare ? 'square' : 'wide', directionOf(locale) === 'rtl')
}

const writers: Record<string, { type: string; write: (asked: Asked) => Promise<Body> }> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: async (asked) => figureCsv(asked.figure, await writeWords(asked), asked.source),
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: async (asked) =>
      `${JSON.stringify(figureJson(asked.figure, await writeWords(asked), asked.source), null, 2)}\n`,
  },
  svg: { type: 'image/svg+xml; charset=utf-8', write: drawn },
  png: { type: 'image/png', write: async (asked) => pngOf(await drawn(asked)) },
}

/** /figures/{id}.csv, .json, .svg, .png: a figure in another form, under the filters and in the language (`l`) of its page. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const [name = '', ending = '', ...more] = (await params).file.split('.')
  const id = findFigureId(name)
  const writer = Object.hasOwn(writers, ending) && more.length === 0 ? writers[ending] : undefined
  if (!id || !writer) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const query = request.nextUrl.searchParams
  const figure = await tallyFigure(id, parseFilters(query).filters)
  const day = new Date().toISOString().slice(0, 10)
  const source = { locale: parseLocale(query.get('l')), origin: settings().origin.origin, day }
  const body = await writer.write({ figure, source, isSquare: query.get('shape') === 'square' })
  const headers = {
    'Content-Type': writer.type,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Disposition': `inline; filename="${id}-${day}.${ending}"`,
    'Access-Control-Allow-Origin': '*',
  }
  return withTag(request, body, headers)
}

import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { withTag } from '@/app/with-tag'
import { chosenWords } from '@/components/figures/chosen'
import { figureBibtex, figureRis } from '@/exports/figure-citation'
import { figureCsv } from '@/exports/figure-csv'
import { figureCsvw } from '@/exports/figure-csvw'
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
import { filtersToQuery, parseFilters } from '@/reports/filters'
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

const queryOf = ({ figure, source }: Asked) =>
  new URLSearchParams([['l', source.locale], ...new URLSearchParams(filtersToQuery(figure.applied))])

const cited = async (asked: Asked) => {
  const { figure, source } = asked
  return { figure, source, title: (await writeWords(asked)).title, portal: 'Rapporteur' }
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
  'csv-metadata.json': {
    type: 'application/csvm+json; charset=utf-8',
    write: async (asked) => {
      const file = `/figures/${asked.figure.id}.csv?${queryOf(asked)}`
      const address = new URL(file, asked.source.origin).href
      return `${JSON.stringify(figureCsvw(asked.figure, await writeWords(asked), asked.source, address), null, 2)}\n`
    },
  },
  bib: {
    type: 'application/x-bibtex; charset=utf-8',
    write: async (asked) => figureBibtex(await cited(asked)),
  },
  ris: {
    type: 'application/x-research-info-systems; charset=utf-8',
    write: async (asked) => figureRis(await cited(asked)),
  },
  svg: { type: 'image/svg+xml; charset=utf-8', write: drawn },
  png: { type: 'image/png', write: async (asked) => pngOf(await drawn(asked)) },
}

/** /figures/{id}.csv, .csv-metadata.json, .json, .svg, .png, .bib, .ris: a figure in another form, under the filters and in the language (`l`) of its page. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const [name = '', ...endings] = (await params).file.split('.')
  const ending = endings.join('.')
  const id = findFigureId(name)
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined
  if (!id || !writer) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const query = request.nextUrl.searchParams
  const figure = await tallyFigure(id, parseFilters(query).filters)
  const day = new Date().toISOString().slice(0, 10)
  const source = { locale: parseLocale(query.get('l')), origin: settings().origin.origin, day }
  const asked = { figure, source, isSquare: query.get('shape') === 'square' }
  const body = await writer.write(asked)
  const described = `</figures/${id}.csv-metadata.json?${queryOf(asked)}>; rel="describedby"; type="application/csvm+json"`
  const headers = {
    ...(ending === 'csv' ? { Link: described } : {}),
    'Content-Type': writer.type,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Disposition': `inline; filename="${id}-${day}.${ending}"`,
    'Access-Control-Allow-Origin': '*',
  }
  return withTag(request, body, headers)
}

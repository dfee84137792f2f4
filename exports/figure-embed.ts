import type { Cell, Figure } from '@/figures/figure'
import { numberOf } from '@/figures/figure'
import type { Spoken } from '@/figures/spoken'

export type Embedded = Spoken & {
  locale: string
  direction: 'ltr' | 'rtl'
  page: string
  picture: string
  open: string
  about: string
  format: (cell: Cell) => string
}

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign]!)

/** So many rows fit a frame on somebody else's page; the link leads to all of them. */
const mostRows = 12

/** The rows as a table with bars in it, or the picture where the figure is a chart by year; both say the same without styles. */
function drawing(figure: Figure, { names, headings, format, picture, alt }: Embedded): string {
  const { chart } = figure
  if (chart.kind !== 'bars' && chart.kind !== 'ranges')
    return `<img src="${escaped(picture)}" alt="${escaped(alt)}" width="1200" height="675">`
  const longest = Math.max(1e-9, ...figure.rows.map(({ cells }) => numberOf(cells[chart.of])))
  const scale = chart.kind === 'ranges' && chart.unit === 'share' ? 1 : longest
  const rows = figure.rows.slice(0, mostRows).map((row) => {
    const cell = row.cells[chart.of] ?? { kind: 'none' as const }
    const width = Math.round((numberOf(cell) / scale) * 1000) / 10
    const bar = `<svg width="100%" height="12" aria-hidden="true"><rect width="${width}%" height="12"/></svg>`
    return `<tr><th scope="row"><bdi>${escaped(names[row.key] ?? row.key)}</bdi>${bar}</th><td>${escaped(format(cell))}</td></tr>`
  })
  return `<table><thead><tr><th scope="col">${escaped(headings.label ?? '')}</th><th scope="col">${escaped(headings[chart.of] ?? '')}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** A figure as a whole document for a frame on another site: no script, no cookie, one style sheet, a link to the figure. */
export function figureEmbed(figure: Figure, words: Embedded): string {
  const { locale, direction, page, open, about, title, summary, coverage } = words
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="canonical" href="${escaped(page)}">
<link rel="stylesheet" href="/embed.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(about)}</p>
${drawing(figure, words)}
<p>${escaped(summary.join(' '))}</p>
<p class="coverage">${escaped(coverage)} <a href="${escaped(page)}" target="_blank" rel="noopener">${escaped(open)}</a> · Rapporteur · CC BY 4.0</p>
</main>
</body>
</html>
`
}

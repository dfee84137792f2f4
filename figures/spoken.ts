import type { Figure } from './figure'
import { altOf, plainWords, summaryOf, titleOf } from './words'

type Words = Record<string, string | number>
type Speaks = {
  (key: string, values?: Words): string
  markup: Parameters<typeof plainWords>[0]['markup']
}

/** All words of a figure in one language, for files; `t` speaks of `figures`. The page says the same ones. */
export const spoken = (t: Speaks, locale: string, figure: Figure) => ({
  title: plainWords(t, locale, titleOf(figure)),
  what: t(`${figure.id}.what`),
  unit: t(`${figure.id}.unit`),
  summary: summaryOf(figure).map((sentence) => plainWords(t, locale, sentence)),
  note: t(`${figure.id}.note`),
  alt: plainWords(t, locale, altOf(figure)),
  headings: Object.fromEntries(
    ['label', ...figure.columns].map((column) => [column, t(`${figure.id}.columns.${column}`)]),
  ),
})

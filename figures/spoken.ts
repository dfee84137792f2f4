import type { Figure } from './figure'
import { altOf, headingKey, plainWords, summaryOf, type Translate, titleOf } from './words'

/** All words of a figure in one language, for files; `t` speaks of `figures`. The page says the same ones. */
export const spoken = (t: Translate, locale: string, figure: Figure) => ({
  title: plainWords(t, locale, titleOf(figure)),
  what: t(`${figure.id}.what`),
  unit: t(`${figure.id}.unit`),
  summary: summaryOf(figure).map((sentence) => plainWords(t, locale, sentence)),
  note: t(`${figure.id}.note`),
  alt: plainWords(t, locale, altOf(figure)),
  headings: Object.fromEntries(
    ['label', ...figure.columns].map((column) => {
      const key = headingKey(figure, column)
      return [column, key === null ? column : t(key)]
    }),
  ),
})

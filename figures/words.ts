import type { Cell, Figure, Sentence } from './figure'

const within = (figure: Figure, part: string, sentence: Sentence): Sentence => ({
  ...sentence,
  key: `${figure.id}.${part}.${sentence.key}`,
})

/** What the whole figure found: its heading. A finding only where the figure's rule for one holds, else its subject. */
export const titleOf = (figure: Figure): Sentence =>
  within(figure, 'title', figure.words.title(figure) ?? { key: 'neutral' })

/** What the figure shows in words, statistics before trends, for everybody to read under it. */
export const summaryOf = (figure: Figure): Sentence[] =>
  figure.words.summary(figure).map((sentence) => within(figure, 'summary', sentence))

/** The figure's one number, and the words after it. */
export function headlineOf(figure: Figure): { number: Cell; words: Sentence } {
  const { number, words } = figure.words.headline(figure)
  return { number, words: within(figure, 'line', words) }
}

/** One line on how the figure is drawn, for those who do not see it; what it says is in the summary and the table. */
export function altOf(figure: Figure): Sentence {
  const first = figure.rows.at(0)?.label ?? ''
  const last = figure.rows.at(-1)?.label ?? ''
  return { key: `${figure.id}.alt`, values: { rows: figure.rows.length, first, last } }
}

type Tags = Record<string, (chunks: string) => string>
type Translate = { markup: (key: string, values: Record<string, string | number> | Tags) => string }

/** Words where there can be no elements: the title of a window, the name of a drawing. `t` speaks of `figures`. */
export function plainWords(t: Translate, locale: string, { key, values, lists = {} }: Sentence): string {
  const list = new Intl.ListFormat(locale)
  const tags = Object.entries(lists).map(([tag, names]) => [tag, () => list.format(names)])
  return t.markup(key, { ...values, ...Object.fromEntries(tags), name: (name: string) => name })
}

import { wordsIn } from '@/forms/words'
import type { Cell, Figure, Name, RecordName, Row, Sentence } from './figure'

const within = (figure: Figure, part: string, sentence: Sentence): Sentence => ({
  ...sentence,
  key: sentence.isShared ? `words.${sentence.key}` : `${figure.id}.${part}.${sentence.key}`,
})

/** What a row is called: a name of the record, or words of messages. */
export const nameOf = ({ label, labelKey }: Pick<Row, 'label' | 'labelKey'>): RecordName | { key: string } =>
  labelKey ? { key: labelKey } : label

/** Whether a value is named by messages, and not by the record. */
export const isKey = (value: RecordName | { key: string }): value is { key: string } =>
  typeof value === 'object' && 'key' in value

/** A name of the record in one language. */
export const recordName = (name: RecordName, locale: string): string =>
  typeof name === 'string' ? name : wordsIn(name, locale)

/** Several names of the record as one, in every language that any of them has. */
export function joinedName(names: readonly RecordName[], between: string): RecordName {
  const languages = names.flatMap((name) => (typeof name === 'string' ? [] : Object.keys(name)))
  const inOne = (language: string) => names.map((name) => recordName(name, language)).join(between)
  return { en: inOne('en'), ...Object.fromEntries(languages.map((language) => [language, inOne(language)])) }
}

/** Where the words of a column stand in messages; null where its key is its name. */
export function headingKey({ id, headings }: Pick<Figure, 'id' | 'headings'>, column: string): string | null {
  if (column === 'label' || column === 'all' || !headings) return `${id}.columns.${column}`
  return headings === 'record' ? null : `${headings}.${column}`
}

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
  const [first, last] = [figure.rows.at(0), figure.rows.at(-1)].map((row) => (row ? nameOf(row) : ''))
  return { key: `${figure.id}.alt`, values: { rows: figure.rows.length, first: first!, last: last! } }
}

type Words = Record<string, string | number>
type Tags = Record<string, (chunks: string) => string>
export type Translate = {
  (key: string, values?: Words): string
  markup: (key: string, values: Words | Tags) => string
}

/** Words of messages by their key; a country is named as the language names it. */
export const wordsFor = (t: (key: string) => string, locale: string, key: string): string => {
  const code = /^country\.([A-Z]{2})$/.exec(key)?.[1]
  return code
    ? (new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code)
    : t(key)
}

/** A name of a list in one language, with its number where it has one. */
export function listedName(
  t: (key: string) => string,
  locale: string,
  name: Name,
): { text: string; isRecord: boolean; more: string } {
  if (typeof name === 'string') return { text: name, isRecord: true, more: '' }
  const { number, percent } = name
  const format = (value: number, style: 'decimal' | 'percent') =>
    new Intl.NumberFormat(locale, { style }).format(value)
  const more =
    number !== undefined
      ? ` (${format(number, 'decimal')})`
      : percent !== undefined
        ? ` (${format(percent, 'percent')})`
        : ''
  return 'key' in name
    ? { text: wordsFor(t, locale, name.key), isRecord: false, more }
    : { text: recordName(name.text, locale), isRecord: true, more }
}

/** The values of a sentence with the names that messages have in the language of `t`. */
export const valuesIn = (
  t: (key: string) => string,
  locale: string,
  values: Sentence['values'] = {},
): Words =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value !== 'object'
        ? value
        : isKey(value)
          ? wordsFor(t, locale, value.key)
          : wordsIn(value, locale),
    ]),
  )

/** Words where there can be no elements: the title of a window, the name of a drawing. `t` speaks of `figures`. */
export function plainWords(t: Translate, locale: string, { key, values, lists = {} }: Sentence): string {
  const list = new Intl.ListFormat(locale)
  const tags = Object.entries(lists).map(([tag, names]) => {
    const told = names.map((name) => listedName(t, locale, name))
    return [tag, () => list.format(told.map(({ text, more }) => text + more))]
  })
  return t.markup(key, {
    ...valuesIn(t, locale, values),
    ...Object.fromEntries(tags),
    name: (name: string) => name,
    bdi: (number: string) => number,
  })
}

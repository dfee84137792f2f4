import type { Figure } from './figure'
import {
  altOf,
  headingKey,
  isKey,
  nameOf,
  plainWords,
  recordName,
  summaryOf,
  type Translate,
  titleOf,
  wordsFor,
} from './words'

type Speaks = Translate & { has: (key: string) => boolean }

/** "From 61 of 74 reports; 9 not recorded, 4 not applicable", as the page says it with links. */
function coverageLine(t: Speaks, locale: string, { id, total }: Figure): string {
  const { counted, of, apart } = total.coverage
  const key = t.has(`${id}.coverage`) ? `${id}.coverage` : `coverage.lines.${counted.of}`
  const plain = (words: string) => words
  const line = t.markup(key, {
    given: counted.value,
    asked: of.value,
    ...({ counted: plain, of: plain } as object),
  })
  const rest = apart.map(({ state, number }) =>
    t.markup(`coverage.rest.${state}`, { count: number.value, ...({ link: plain } as object) }),
  )
  if (rest.length === 0) return `${line}.`
  const list = new Intl.ListFormat(locale, { type: 'unit' }).format(rest)
  return t.markup('coverage.joined', { ...({ counted: () => line, rest: () => list } as object) })
}

/** All words of a figure in one language, for files; `t` speaks of `figures`. The page says the same ones. */
export const spoken = (t: Speaks, locale: string, figure: Figure) => ({
  title: plainWords(t, locale, titleOf(figure)),
  what: t(`${figure.id}.what`),
  unit: t(`${figure.id}.unit`),
  summary: summaryOf(figure).map((sentence) => plainWords(t, locale, sentence)),
  coverage: coverageLine(t, locale, figure),
  note: t(`${figure.id}.note`),
  alt: plainWords(t, locale, altOf(figure)),
  headings: Object.fromEntries(
    ['label', ...figure.columns].map((column) => {
      const key = headingKey(figure, column)
      return [column, key === null ? column : t(key)]
    }),
  ),
  /** What each row is called, by its key. */
  names: Object.fromEntries([
    ...figure.rows.map((row) => {
      const name = nameOf(row)
      return [row.key, isKey(name) ? wordsFor(t, locale, name.key) : recordName(name, locale)]
    }),
    ['total', t('total')],
  ]) as Record<string, string>,
})
export type Spoken = ReturnType<typeof spoken>

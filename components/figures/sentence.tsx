import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { Sentence as Words } from '@/figures/figure'
import { listedName, valuesIn } from '@/figures/words'

/** A figure's words in the language of the page. Names from the record keep their own direction, and percentages theirs. */
export function Sentence({ words }: { words: Words }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const locale = useLocale()
  const lists = Object.entries(words.lists ?? {}).map(([tag, names]) => {
    const told = names.map((name) => listedName(t, locale, name))
    return [
      tag,
      () =>
        format.list(
          told.map(({ text, isRecord, more }) => (
            <span key={text}>
              {isRecord ? <bdi>{text}</bdi> : text}
              {more}
            </span>
          )),
        ),
    ]
  })
  return t.rich(words.key, {
    ...valuesIn(t, locale, words.values),
    ...Object.fromEntries(lists),
    name: (name) => <bdi>{name}</bdi>,
    bdi: (number) => <bdi>{number}</bdi>,
  })
}

import { useFormatter, useTranslations } from 'next-intl'
import type { Sentence as Words } from '@/figures/figure'

/** A figure's words in the language of the page. Names from the record keep their own direction. */
export function Sentence({ words }: { words: Words }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const lists = Object.entries(words.lists ?? {}).map(([tag, names]) => [
    tag,
    () => format.list(names.map((name) => <bdi key={name}>{name}</bdi>)),
  ])
  return t.rich(words.key, {
    ...words.values,
    ...Object.fromEntries(lists),
    name: (name) => <bdi>{name}</bdi>,
  })
}

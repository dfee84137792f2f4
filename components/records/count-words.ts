import { useTranslations } from 'next-intl'
import type { ShownCount } from '@/figures/disclosure'

/** What is counted, as messages name it. Any other count is of people. */
const nouns = ['participants', 'women', 'onsite', 'online'] as const
export type Noun = (typeof nouns)[number] | 'people'

export const nounOf = (concept: string | null): Noun => nouns.find((noun) => noun === concept) ?? 'people'

type Translate = (key: string, values?: Record<string, string | number>) => string

/** A count in words, with what is counted: "about 20 participants", "fewer than 5 participants", "Women: not recorded". `t` speaks of `counts`. */
export function countWords(t: Translate, noun: Noun, count: ShownCount): string {
  const { kind } = count
  if (kind === 'few' || kind === 'not-recorded' || kind === 'not-applicable') return t(`${noun}.${kind}`)
  const { value, low, high, asTyped } = count
  if (kind === 'range' && low !== undefined && high !== undefined) return t(`${noun}.range`, { low, high })
  if (kind === 'share') {
    if (value !== undefined) return t(`${noun}.share`, { value })
    if (low !== undefined && high !== undefined) return t(`${noun}.shareBetween`, { low, high })
    return t(`${noun}.shareWords`, { words: asTyped })
  }
  return value === undefined ? t(`${noun}.not-recorded`) : t(`${noun}.${kind}`, { value })
}

export function useCountWords(): (noun: Noun, count: ShownCount) => string {
  const t = useTranslations('counts')
  return (noun, count) => countWords(t, noun, count)
}

/** Longer words say more than a number does. */
const shortest = 24

/** The report's own words for a count, where they say more than the number that was read from them. */
export function ownWords(count: ShownCount): string | null {
  if (count.kind === 'few' || count.asTyped.trim() === '') return null
  const read = [count.value, count.low, count.high].filter((number) => number !== undefined)
  const written = (count.asTyped.match(/\d+(?:[.,]\d+)?/g) ?? []).map((digits) =>
    Number(digits.replace(',', '.')),
  )
  const isAllRead = written.length > 0 && written.every((number) => read.includes(number))
  return isAllRead && count.asTyped.length <= shortest ? null : count.asTyped
}

import { useTranslations } from 'next-intl'
import type { ShownCount } from '@/figures/disclosure'

/** What is counted, as messages name it. Any other count is of people. */
const nouns = ['participants', 'women', 'onsite', 'online'] as const
export type Noun = (typeof nouns)[number] | 'people'

export const nounOf = (concept: string | null): Noun => nouns.find((noun) => noun === concept) ?? 'people'

/** A count in words, with what is counted: "about 20 participants", "fewer than 5 participants", "Women: not recorded". */
export function useCountWords(): (noun: Noun, count: ShownCount) => string {
  const t = useTranslations('counts')
  return (noun, count) => {
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
}

const digits = /\p{Nd}/u

/** The report's own words for a count, where they say more than the number that was read from them. */
export const ownWords = (count: ShownCount): string | null =>
  count.kind === 'few' || count.asTyped.trim() === '' || String(count.value) === count.asTyped.trim()
    ? null
    : digits.test(count.asTyped) && count.kind === 'exact'
      ? null
      : count.asTyped

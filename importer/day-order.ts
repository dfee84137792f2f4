import { westernDigits } from './parse/when'

/** Small words that stand in every text of a language that writes the day first. */
const dayFirstWords =
  /(?<!\p{L})(?:el|los|las|del|que|les|des|une|dans|pour|sur|os|uma|com|não|não|são|من|في|على|إلى|что|для|на)(?!\p{L})/giu
const englishWords = /(?<!\p{L})(?:the|of|and|was|were|that|with|from)(?!\p{L})/giu

/**
 * Whether 05/12/2019 is the fifth of December in this text: another date in it can only be read so, or its language
 * writes the day first. In English it may be either, so that a person decides.
 */
export function isDayFirst(text: string): boolean {
  const sample = westernDigits(text.slice(0, 20_000))
  const dates = [...sample.matchAll(/(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4})(?!\d)/g)]
  if (dates.some(([, first]) => Number(first) > 12)) return true
  if (dates.some(([, , , second]) => Number(second) > 12)) return false
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  return count(dayFirstWords) > count(englishWords) * 2
}

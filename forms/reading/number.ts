import { readAbsence } from '../absence'
import type { Count } from '../answer'
import { fold } from './fold'
import { type Label, type Token, tokensOf } from './numbers/tokens'

/** Why a text is no number of people. `reversed`: a range from more to fewer. `too-many`: above `mostHeads`. */
export type Unread = 'empty' | 'unreadable' | 'decimal' | 'negative' | 'reversed' | 'too-many'
/** `parts` are what the text says of a part of the number: "30 onsite and 15 online", "20 (10 women)". */
export type NumberReading =
  | { count: Count; parts?: Partial<Record<'onsite' | 'online' | 'women', Count>> }
  | { unread: Unread }

/** More people than any session of any forum had; a larger number is a slip of the finger. */
export const mostHeads = 20_000
/** A longer text is prose, in which a number would have to be looked for and might be another one. */
const longest = 200

type Quantity = { size: Omit<Count, 'asTyped'>; label?: Label }

/** What a number of people, as typed in any of the seven languages, says. `asTyped` is the text without outer spaces. */
export function readNumber(given: string): NumberReading {
  const asTyped = given.trim()
  if (asTyped.length > longest) return { unread: 'unreadable' }
  const absent = readAbsence(asTyped)
  if (absent) return { count: absent }
  // Superscripts, fractions and Roman numerals fold to digits or letters that mean something else.
  if (/[\p{No}\p{Nl}]/u.test(asTyped)) return { unread: 'unreadable' }
  const text = fold(asTyped)
  if (text === '') return { unread: 'empty' }
  if (/^- ?\d/u.test(text)) return { unread: 'negative' }
  const tokens = tokensOf(text)
  if (tokens.some(({ is }) => is === 'unknown')) return { unread: 'unreadable' }
  const quantities = quantitiesIn(tokens)
  if ('unread' in quantities) return quantities
  return interpret(quantities.found, asTyped)
}

/** Cuts between the parts of a text such as "30 onsite, 15 online", but not between the ends of a range. */
function segmentsOf(tokens: Token[]): Token[][] {
  const segments: Token[][] = [[]]
  let isBetween = false
  for (const [place, token] of tokens.entries()) {
    const segment = segments.at(-1)!
    const [before, after] = [tokens[place - 1], tokens[place + 1]]
    const isInside = isSize(before) && isSize(after)
    if (token.is === 'between') isBetween = true
    else if (token.is === 'and' && isBetween) segment.push({ is: 'to', isOptional: false })
    else if (token.is === 'to' && token.isOptional && !isInside) continue
    // A tilde stands before an estimate, and in Chinese between two numbers.
    else if ((token.is === 'dash' || token.is === 'about') && isInside)
      segment.push({ is: 'to', isOptional: false })
    else if (token.is === 'plus' && place === 0) continue
    else if (token.is === 'plus' && !isSize(after)) segment.push({ is: 'atLeast' })
    else if (['break', 'and', 'dash', 'plus'].includes(token.is)) segments.push([])
    else segment.push(token)
  }
  return segments.filter((segment) => segment.length > 0)
}

const isSize = (token: Token | undefined) => token?.is === 'number' || token?.is === 'percent'

function quantitiesIn(tokens: Token[]): { found: Quantity[] } | { unread: Unread } {
  const found: Quantity[] = []
  let pending: Token[] = []
  for (const segment of segmentsOf(tokens)) {
    const last = found.at(-1)
    if (segment.some(({ is }) => is === 'number' || is === 'share' || is === 'none')) {
      const quantity = quantityOf([...pending, ...segment])
      if ('unread' in quantity) return quantity
      found.push(quantity)
      pending = []
    } else if (last) {
      const more = quantityOf([...segment, { is: 'none' }])
      if ('unread' in more || (more.label && last.label && more.label !== last.label))
        return { unread: 'unreadable' }
      if (more.label) last.label = more.label
      if (segment.some(({ is }) => is === 'about') && last.size.kind === 'exact') last.size.kind = 'estimate'
    } else pending = [...pending, ...segment]
  }
  const isHalfRange =
    tokens.some(({ is }) => is === 'between') && !found.some(({ size }) => size.low !== undefined)
  return isHalfRange ? { unread: 'unreadable' } : { found }
}

/** One number, range or proportion with the words around it. */
function quantityOf(segment: Token[]): Quantity | { unread: Unread } {
  const sizes = segment.filter((token) => token.is === 'number')
  const firm = sizes.filter(({ isOptional }) => !isOptional)
  const numbers = firm.length > 0 ? firm : sizes
  const has = (is: Token['is']) => segment.some((token) => token.is === is)
  const labels = new Set(segment.flatMap((token) => (token.is === 'label' ? [token.label] : [])))
  if (labels.size > 1) labels.delete('participants')
  if (labels.size > 1) return { unread: 'unreadable' }
  const [label] = labels
  const shares = segment.filter((token) => token.is === 'share')
  const given = (size: Quantity['size']): Quantity => ({ size, ...(label && { label }) })

  if (has('percent')) return shareOf(numbers, has('to'), given)
  if (shares.length === 1 && firm.length === 0 && !has('none'))
    return given({ kind: 'share', low: shares[0]!.low, high: shares[0]!.high })
  if (shares.length > 0) return { unread: 'unreadable' }
  if (has('none')) return numbers.length === 0 ? given({ kind: 'exact', value: 0 }) : { unread: 'unreadable' }
  if (numbers.some(({ isWhole }) => !isWhole)) return { unread: 'decimal' }
  if (numbers.some(({ value }) => value > mostHeads)) return { unread: 'too-many' }
  const [low, high] = numbers.map(({ value }) => value)
  if (numbers.length === 2 && has('to')) {
    if (low! >= high!) return { unread: 'reversed' }
    return given({ kind: 'range', low: low!, high: high!, value: (low! + high!) / 2 })
  }
  if (numbers.length !== 1 || has('to')) return { unread: 'unreadable' }
  if (has('atLeast')) return given({ kind: 'minimum', value: low! })
  return given({ kind: has('about') || numbers[0]!.isAbout ? 'estimate' : 'exact', value: low! })
}

function shareOf(
  numbers: { value: number }[],
  isRange: boolean,
  given: (size: Quantity['size']) => Quantity,
): Quantity | { unread: Unread } {
  const [low, high] = numbers.map(({ value }) => value)
  if (numbers.some(({ value }) => value > 100)) return { unread: 'unreadable' }
  if (numbers.length === 1 && !isRange) return given({ kind: 'share', value: low! })
  if (numbers.length !== 2 || !isRange) return { unread: 'unreadable' }
  return low! < high!
    ? given({ kind: 'share', low: Math.round(low!), high: Math.round(high!) })
    : { unread: 'reversed' }
}

/** Several quantities are one number only where it is plain what each of them counts. */
function interpret(quantities: Quantity[], asTyped: string): NumberReading {
  const [first, ...more] = quantities
  if (!first) return { unread: 'unreadable' }
  const countOf = ({ size }: Quantity): Count => ({ ...size, asTyped })
  const isPart = ({ label }: Quantity) => label === 'onsite' || label === 'online'
  if (more.length === 0) {
    return isPart(first)
      ? { count: countOf(first), parts: { [first.label!]: countOf(first) } }
      : { count: countOf(first) }
  }
  // "10 (50 %)" and "half (10)" say the same thing twice; heads say more.
  if (
    more.length === 1 &&
    (first.label === more[0]!.label || quantities.some(({ size }) => size.kind === 'share'))
  ) {
    const heads = quantities.filter(({ size }) => size.kind !== 'share')
    return heads.length === 1 ? { count: countOf(heads[0]!) } : { unread: 'unreadable' }
  }
  const parts = quantities.filter(isPart)
  const women = quantities.filter(({ label }) => label === 'women')
  const wholes = quantities.filter((one) => !isPart(one) && one.label !== 'women')
  const labels = [...parts, ...women].map(({ label }) => label)
  if (new Set(labels).size < labels.length || wholes.length > 1) return { unread: 'unreadable' }
  const whole = wholes.length === 1 ? wholes[0]!.size : parts.length === 2 ? sumOf(parts) : null
  if (!whole || whole.kind === 'share') return { unread: 'unreadable' }
  const named = [...parts, ...women].map((part) => [part.label!, countOf(part)] as const)
  return { count: { ...whole, asTyped }, parts: Object.fromEntries(named) }
}

function sumOf(parts: Quantity[]): Quantity['size'] | null {
  const kinds = new Set(parts.map(({ size }) => size.kind))
  if (kinds.has('share')) return null
  const sum = (of: (size: Quantity['size']) => number) => parts.reduce((all, { size }) => all + of(size), 0)
  const value = sum((size) => size.value!)
  if (kinds.has('minimum')) return { kind: 'minimum', value: sum(({ low, value: exact }) => low ?? exact!) }
  if (kinds.has('range'))
    return {
      kind: 'range',
      value,
      low: sum((size) => size.low ?? size.value!),
      high: sum((size) => size.high ?? size.value!),
    }
  return { kind: kinds.has('estimate') ? 'estimate' : 'exact', value }
}

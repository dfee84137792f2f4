/** A generator of numbers from 0 to below 1 that gives the same row for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Next = () => number
const under = (next: Next, end: number) => Math.floor(next() * end)
const pick = <One>(next: Next, list: readonly One[]) => list[under(next, list.length)]!

const lineMutations: ((lines: string[], next: Next) => string[])[] = [
  (lines, next) => lines.toSpliced(under(next, lines.length), 1),
  (lines, next) => lines.toSpliced(under(next, lines.length), 0, pick(next, lines)),
  (lines, next) => {
    const [a, b] = [under(next, lines.length), under(next, lines.length)]
    return lines.with(a, lines[b]!).with(b, lines[a]!)
  },
  (lines, next) => lines.slice(0, under(next, lines.length) + 1),
  (lines, next) => lines.slice(under(next, lines.length)),
  (lines) => lines.filter((line) => line.trim() !== ''),
  (lines) => lines.flatMap((line) => [line, '']),
  (lines, next) =>
    lines.map((line) =>
      next() < 0.2 ? `${pick(next, ['- ', '• ', '1. ', '\t', '> ', '## ', '**', '|'])}${line}` : line,
    ),
  (lines, next) =>
    lines.map((line) => (next() < 0.3 ? line.replace(/[:?]/g, pick(next, ['', ' –', '\t', '：'])) : line)),
  (lines, next) => lines.map((line) => (next() < 0.2 ? line.toUpperCase() : line)),
  (lines) => lines.map((line) => line.replace(/(.{20,72}) /g, '$1\n')),
  (lines) => [lines.join(' ')],
  (lines) => [...lines, ...lines],
  (lines, next) => lines.map((line) => (next() < 0.1 ? [...line].reverse().join('') : line)),
]
const oddities = [
  '\u0000',
  '\ufeff',
  '\u200f',
  '\u202e',
  '\u00ad',
  '\ud800',
  '\u2028',
  '\r',
  '\u000b',
  '٤٢',
  '🏳️‍🌈',
  '((((',
  '))))',
  '"',
  '1'.repeat(400),
  'ﬁ',
  'İ',
  'ß',
  '﷽',
  '（',
  '،؛؟',
]

/** A text with one to four mutations: labels dropped, swapped or doubled, lines cut, joined, marked, and odd characters. */
export function mutateText(text: string, seed: number): string {
  const next = random(seed)
  let mutated = text
  for (let count = 1 + under(next, 4); count > 0; count--) {
    if (next() < 0.2) {
      const at = under(next, mutated.length + 1)
      mutated = mutated.slice(0, at) + pick(next, oddities) + mutated.slice(at + under(next, 6))
    } else mutated = pick(next, lineMutations)(mutated.split('\n'), next).join('\n')
  }
  return mutated
}

/** A file with flipped bytes, or cut, or with a piece doubled. */
export function mutateBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const next = random(seed)
  const copy = Uint8Array.from(bytes)
  const kind = next()
  if (kind < 0.2) return copy.slice(0, under(next, copy.length))
  if (kind < 0.3) {
    const at = under(next, copy.length)
    return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(Math.max(0, at - 64))])
  }
  for (let count = 1 + under(next, 30); count > 0; count--) copy[under(next, copy.length)] = under(next, 256)
  return copy
}

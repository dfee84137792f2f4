import { invisible, wordsOf } from '../fold'
import type { Proposal } from '../proposal'

const numbered = (text: string) => text.split('\n').map((line, index) => ({ line, number: index + 1 }))

/** Lines with something on them that are in no provenance entry and in no leftover: promise 1, broken. */
export function lostLines({ text, provenance, leftover }: Proposal): number[] {
  const spans = Object.values(provenance).map(({ lines }) => lines)
  return numbered(text)
    .filter(({ line }) => line.replace(invisible, '').trim() !== '')
    .filter(({ line, number }) => {
      const isInside = ([from, to]: [number, number]) => number >= from && number <= to
      return (
        !spans.some(isInside) && !leftover.some((entry) => isInside(entry.lines) && entry.text.includes(line))
      )
    })
    .map(({ number }) => number)
}

const wordSet = (text: string) =>
  new Set([...wordsOf(text), ...wordsOf(text.replace(/[-\u00ad‐]\n\s*/g, ''))].map(({ folded }) => folded))

/** Values with a word that does not stand in the lines that they are said to come from: promise 2, broken. */
export function madeUp({ text, fields, provenance }: Proposal): string[] {
  const lines = text.split('\n')
  return Object.entries(provenance).flatMap(
    ([
      name,
      {
        lines: [from, to],
      },
    ]) => {
      const words = wordSet(
        lines
          .slice(from - 1, to)
          .join('\n')
          .replace(invisible, ''),
      )
      return stringsIn(name, fields[name as keyof typeof fields])
        .filter((value) => !wordsOf(value).every(({ folded }) => words.has(folded)))
        .map((value) => `${name}: ${value}`)
    },
  )
}

/** What of a field must stand in the text word for word; types, dates, times, groups and countries are readings. */
function stringsIn(name: string, value: unknown): string[] {
  if (['sessionType', 'sessionCode', 'heldOn', 'startsAt', 'endsAt'].includes(name)) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((entry) => stringsIn(name, entry))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => ['name', 'honorific', 'position', 'organisation', 'text', 'asTyped'].includes(key))
    .map(([, text]) => String(text))
}

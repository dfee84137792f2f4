import { allLines, type Block, longest } from './blocks'
import type { Findings, Source } from './findings'
import type { Line } from './lines'
import { findDate, findTimes } from './parse/when'

/** Reads the day and the hours of a session from the first lines of a block. */
export function gatherWhen(block: Block, findings: Findings, source: Source) {
  for (const line of allLines(block).slice(0, 3)) {
    const isUseful = readWhen(
      line.number,
      'raw' in line && !block.value ? String(line.raw) : line.words,
      block.labelLines,
      findings,
      source,
    )
    if (!isUseful) break
  }
}

const held =
  /(?<!\p{L})(?:held on|took place on|celebrad[oa] el|tenue? le|s[’']est tenue? le|realizad[oa] em)(?!\p{L})/iu

/** "The session was held on …": a sentence that tells the day where no label and no heading does. */
export function readHeld(lines: readonly Line[], findings: Findings) {
  const line = lines.find(({ words }) => words.length <= longest && held.test(words))
  if (line && !findings.has('heldOn'))
    readWhen(line.number, line.words, [], findings, { rule: 'prose', confidence: 0.6 })
}

/** Takes a date and times out of one line; false when it holds neither. */
export function readWhen(
  number: number,
  text: string,
  labelLines: number[],
  findings: Findings,
  source: Source,
): boolean {
  if (text.length > longest) return false
  const date = findDate(text, findings.dayFirst)
  const times = findTimes(text)
  const lines = [...labelLines, number]
  if (date && !findings.has('heldOn')) {
    if (date.readings.length > 1)
      findings.doubts.push({
        field: 'heldOn',
        lines: [number, number],
        kind: 'ambiguous-date',
        readings: date.readings,
      })
    else {
      findings.put('heldOn', date.readings[0]!, lines, source)
      if (date.weekdayDiffers)
        findings.doubts.push({
          field: 'heldOn',
          lines: [number, number],
          kind: 'weekday-differs',
          readings: date.readings,
        })
    }
  }
  if (times && !findings.has('startsAt')) {
    findings.put('startsAt', times.from, lines, source)
    if (times.to) findings.put('endsAt', times.to, lines, source)
  }
  return Boolean(date || times)
}

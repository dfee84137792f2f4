import type { Absence } from './answer'

const notApplicable = [
  'n/a',
  'n.a.',
  'n.a',
  'na',
  '-',
  '–',
  '—',
  'not applicable',
  'does not apply',
  'none applicable',
]
const notRecorded = [
  'unknown',
  'not known',
  'not recorded',
  'not counted',
  'nobody counted',
  'tbc',
  'tbd',
  '?',
]

/** The words of a text that says that there is no answer; null for any other text. */
export function readAbsence(text: string): Absence | null {
  const words = text.trim().toLowerCase()
  if (notApplicable.includes(words)) return { kind: 'not-applicable', asTyped: text.trim() }
  return notRecorded.includes(words) ? { kind: 'not-recorded', asTyped: text.trim() } : null
}

import { mostConfidence } from './likelihood'
import { linesOf, plainText } from './lines'
import type { Doubt, FieldName, Leftover, Proposal, ProposedFields, Provenance, Rule } from './proposal'

/** How a value was found. */
export type Source = { rule: Rule; confidence: number }

/** What has been read so far: fields with the lines that they took. */
export class Findings {
  readonly fields: ProposedFields = {}
  readonly doubts: Doubt[] = []
  private readonly taken = new Map<FieldName, { lines: Set<number> } & Source>()

  /** `dayFirst`: a date in digits is read with its day first, as the text writes dates. */
  constructor(readonly dayFirst = false) {}

  has(name: FieldName): boolean {
    return this.fields[name] !== undefined
  }

  /** Sets a field that nothing set before; a list is added to. */
  put<Name extends FieldName>(
    name: Name,
    value: NonNullable<ProposedFields[Name]>,
    lines: Iterable<number>,
    source: Source,
  ) {
    const before = this.fields[name]
    if (before !== undefined && !Array.isArray(before)) return
    this.replace(
      name,
      (before ? [...(before as unknown[]), ...(value as unknown as unknown[])] : value) as NonNullable<
        ProposedFields[Name]
      >,
    )
    this.claim(name, lines, source)
  }

  replace<Name extends FieldName>(name: Name, value: NonNullable<ProposedFields[Name]>) {
    this.fields[name] = value
  }

  drop(name: FieldName) {
    delete this.fields[name]
    this.taken.delete(name)
  }

  linesOf(name: FieldName): number[] | undefined {
    const entry = this.taken.get(name)
    return entry && [...entry.lines]
  }

  /** These lines belong to a field, whatever else they hold. */
  claim(name: FieldName, lines: Iterable<number>, source: Source) {
    const entry = this.taken.get(name) ?? { lines: new Set<number>(), ...source }
    for (const line of lines) entry.lines.add(line)
    if (source.confidence < entry.confidence) Object.assign(entry, source)
    this.taken.set(name, entry)
  }

  result(text: string): Pick<Proposal, 'fields' | 'provenance' | 'leftover' | 'doubts' | 'text'> {
    const fields: Partial<Record<FieldName, unknown>> = {}
    const provenance: Partial<Record<FieldName, Provenance>> = {}
    const used = new Set<number>()
    for (const name of order) {
      const entry = this.taken.get(name)
      if (this.fields[name] === undefined || !entry) continue
      fields[name] = this.fields[name]
      for (const line of entry.lines) used.add(line)
      provenance[name] = {
        lines: [Math.min(...entry.lines), Math.max(...entry.lines)],
        rule: entry.rule,
        confidence: Math.round(Math.min(entry.confidence, mostConfidence(name, fields[name])) * 100) / 100,
      }
    }
    return {
      fields: fields as ProposedFields,
      provenance,
      leftover: leftoverOf(text, used),
      ...(this.doubts.length && { doubts: this.doubts }),
      text,
    }
  }
}

/** The order in which the fields of a proposal are written, so that the same document gives the same bytes. */
const order: readonly FieldName[] = [
  'event',
  'sessionType',
  'sessionCode',
  'title',
  'heldOn',
  'startsAt',
  'endsAt',
  'theme',
  'subtheme',
  'organizers',
  'moderators',
  'rapporteurs',
  'speakers',
  'policyQuestions',
  'keyIssues',
  'presentations',
  'discussion',
  'keyMessages',
  'wayForward',
  'callToAction',
  'participants',
  'women',
  'onsite',
  'online',
  'genderExtent',
  'genderSummary',
]

function leftoverOf(text: string, used: Set<number>): Leftover[] {
  const all = plainText(text).split('\n')
  const leftover: Leftover[] = []
  for (const { number } of linesOf(text)) {
    if (used.has(number)) continue
    const last = leftover.at(-1)
    if (last && last.lines[1] === number - 1) {
      last.lines[1] = number
      last.text += `\n${all[number - 1]}`
    } else leftover.push({ lines: [number, number], text: all[number - 1]! })
  }
  return leftover
}

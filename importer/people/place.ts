import type { PersonAnswer } from '@/forms/answer'
import { wordsOf } from '../fold'
import { isBody, isPosition, type Part } from './part'
import { isBodyWord } from './vocabulary'

/** What is left is the position and, last, the organisation, which stands first only where a position follows it. */
export function takePlace(given: Part[], line: string, person: PersonAnswer) {
  const parts = given.map(withoutLead).flatMap((part, index, all) =>
    splitAt(
      part,
      all.slice(0, index).some(({ text }) => isPosition(text)),
    ),
  )
  if (parts.length > 2 && isRemark(parts, line)) parts.pop()
  if (!parts.length) return
  const span = (from: number, to: number) =>
    tidySpan(line.slice(parts[from]!.start, parts[to]!.end), parts.slice(from, to + 1))
  const last = parts.length - 1
  if (last === 0) {
    const only = parts[0]!.text.replace(/\.$/, '')
    if (person.name && isPosition(only) && !parts[0]!.bracketed) person.position = only
    else if (person.name && isPosition(only)) person.position = only
    else person.organisation = only
    return
  }
  const body = parts.findIndex(({ text }) => !isPosition(text))
  if (isPosition(parts[last]!.text) && body === 0) {
    const until = parts.findIndex(({ text }) => isPosition(text)) - 1
    person.organisation = span(0, until)
    person.position = span(until + 1, last)
    return
  }
  const endsInBody =
    wordsOf(parts[last]!.text).length > 2 && isBodyWord(wordsOf(parts[last]!.text).at(-1)!.folded)
  if (!endsInBody && isPosition(parts[last]!.text) && parts.every(({ text }) => isPosition(text))) {
    person.position = span(0, last)
    return
  }
  const from = firstOfBody(parts)
  if (from > 0) person.position = span(0, from - 1)
  person.organisation = span(from, last)
}

/** "…, Lumen Grid – works on lamps": what follows a dash in small letters is neither an office nor a body. */
function isRemark(parts: Part[], line: string): boolean {
  const [before, last] = parts.slice(-2)
  return (
    /\s[–—-]+\s/.test(line.slice(before!.end, last!.start)) &&
    /^\p{Ll}/u.test(last!.text) &&
    !isPosition(last!.text) &&
    !/^(?:univers|minist|instit|aso[cs]|assoc|funda|fonda|red[e ]|cent(?:ro|re)|agenc|école|escuela)/.test(
      last!.text,
    )
  )
}

/** "Librarian at the City Library" is a position and an organisation. */
function splitAt(part: Part, afterPosition: boolean): Part[] {
  const found = /^(.+?)\s+(?:at|@|chez|with)\s+(?:the\s+)?(?=\p{Lu})/u.exec(part.text)
  if (!found || !(isPosition(found[1]!) || (afterPosition && !isBody(found[1]!)))) return [part]
  const at = found[0].length
  return [
    { ...part, text: found[1]!, end: part.start + found[1]!.length },
    { ...part, text: part.text.slice(at), start: part.start + at },
  ]
}

/** "representing the OECD" names the OECD. */
function withoutLead(part: Part): Part {
  const lead =
    /^(?:representing|[Rr]epresentative of|[Rr]epresentante de|[Rr]eprésentante? de|on behalf of|from|of|at|with|en representación de|représentant|representando(?: a| o)?|en nombre de|من)\s+(?:the\s+|la\s+|el\s+|l['’])?(?=[\p{Lu}\p{Lo}])/u.exec(
      part.text,
    )
  return lead ? { ...part, text: part.text.slice(lead[0].length), start: part.start + lead[0].length } : part
}

/** Where the organisation begins: it is the last part, and takes in parts before it that are bodies where no position precedes them. */
function firstOfBody(parts: Part[]): number {
  let from = parts.length - 1
  if (
    !isBody(parts[from]!.text) &&
    from > 0 &&
    isBody(parts[from - 1]!.text) &&
    !isPosition(parts[from - 1]!.text)
  )
    from--
  if (parts.slice(0, from).some(({ text }) => isPosition(text))) return from
  while (from > 0 && (isBody(parts[from - 1]!.text) || isUnit(parts[from - 1]!.text))) from--
  return from
}

const isUnit = (text: string) =>
  /^(?:(?:the )?(?:faculty|school|department|division|section|unit|facultad|facult[ée]|faculdade|departamento|d[ée]partement|[ée]cole|escuela|escola|كلية|قسم)\b|.*\b(?:department|division|unit|section)$)/iu.test(
    text,
  )

/** Words that belong to no value (a country between two parts, say) do not come in with the text between its ends. */
function tidySpan(text: string, parts: Part[]): string {
  const whole = parts.map((part) => part.text).join(', ')
  const bare = (value: string) => value.replace(/[\s,;.–—-]+/gu, '')
  return bare(whole) === bare(text) ? text.replace(/\.$/, '') : whole.replace(/\.$/, '')
}

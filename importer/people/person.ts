import type { PersonAnswer } from '@/forms/answer'
import { wordsOf } from '../fold'
import { countryOf } from './countries'
import { isBody, isName, isPosition, type Part, partsOf } from './part'
import { groupOf, honorific, isAside, isPositionWord, isRegion, isSex } from './vocabulary'

const contact =
  /[\s,;:(<[]*(?:e-?mail|mail|correo|courriel|tel|phone|mobile|t[ée]l|whatsapp|skype|twitter)?\.?\s*[:.]?\s*(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?|[\s,;:(]*(?:(?:tel|phone|mobile|t[ée]l|whatsapp|cell|fax|هاتف)(?:ephone|éphone|efono)?\.?\s*:?\s*)?\+?\(?\d[\d\s().-]{6,}\d\)?|[\s,;(]*(?:https?:\/\/|www\.)\S+|[\s,;(]+@\w{3,}\b/giu

/** The line without e-mail addresses, telephone numbers and links, which are in no value. */
export function withoutContacts(line: string): string {
  const bare = line.replace(contact, '')
  const tidied = bare === line ? bare : bare.replace(/[([]\s*[)\]]/g, '').replace(/\s+([,;.])/g, '$1')
  return tidied.replace(/[\s,;:–—-]+$/u, '').trim()
}

/** The person on one line. Null when nothing on it names a person or an organisation. */
export function readPerson(line: string): PersonAnswer | null {
  const asTyped = withoutSex(withoutContacts(line))
  const { address, rest } = takeHonorific(asTyped)
  const person: PersonAnswer = {}
  if (address) person.honorific = address
  const parts = joinAcronyms(
    splitBrackets(splitSentences(splitName(partsOf(rest), rest), rest)),
    rest,
  ).filter((part) => takeTag(part, person))
  if (!parts.length) return null
  const name = takeName(parts, rest, Boolean(address))
  if (name) person.name = name
  takePlace(parts, rest, person)
  if (!person.name && !(person.organisation && isPlausible(person.organisation, asTyped))) return null
  return { ...person, asTyped }
}

/** An organisation that stands alone reads like a name of one and not like a sentence. */
function isPlausible(organisation: string, line: string): boolean {
  const words = wordsOf(organisation).map(({ start, end }) => organisation.slice(start, end))
  if (words.length > 14 || (/[.!?]$/.test(line) && words.length > 4)) return false
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word))
  if (!cased.length) return words.length <= 8
  return (
    /^\p{Lu}/u.test(cased[0]!) &&
    (isBody(organisation)
      ? words.length <= 12
      : cased.filter((word) => /^\p{Lu}/u.test(word)).length >= cased.length * 0.5)
  )
}

/** The line as it is kept: without the sex that one form asked for. */
function withoutSex(line: string): string {
  return line
    .replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => (isSex(inside) ? '' : whole))
    .replace(/(?:\s*[,،;/|\t]|\s+[-–—])\s*([^,،;/|\t()–—]+?)\.?\s*$/u, (whole, last: string) =>
      isSex(last) && last.trim().length > 0 ? '' : whole,
    )
    .trim()
}

function takeHonorific(line: string): { address: string; rest: string } {
  const taken: string[] = []
  let rest = line
  for (let guard = 0; guard < 4; guard++) {
    const found = honorific.exec(rest)
    // A letter with a full stop may be an initial, and a name must be left.
    if (!found || !/\p{L}/u.test(rest.slice(found[0].length))) break
    const word = found[0].replace(/[,\s]+$/, '')
    if (/^\p{L}$/u.test(word) && !/^[دأم]$/.test(word)) break
    if (/^[دأم]$/u.test(word) && !/^[دأم]\s*[.]/.test(rest)) break
    if (
      /^(?:ambassador|embajadora?|embaixadora?|ambassadeur|ambassadrice|السفيرة?|المهندسة?)$/iu.test(word) &&
      /^\s*(?:of|to|for|de|to the)\b/i.test(rest.slice(found[0].length))
    )
      break
    taken.push(word)
    rest = rest.slice(found[0].length)
  }
  return { address: taken.join(' '), rest }
}

/** "Name. Organisation. Country. Group." is parted by full stops, where nothing else parts it. */
function splitSentences(parts: Part[], line: string): Part[] {
  const first = parts[0]
  if (!first || parts.filter(({ bracketed }) => !bracketed).length > 2) return parts
  return parts.flatMap((part) => {
    if (part.bracketed) return [part]
    const pieces: Part[] = []
    let from = part.start
    for (const stop of part.text.matchAll(
      /(?<=\p{L}[\p{Ll}\p{Lo}]+[)’']?|\p{Lu}{3,})\.\s+(?=[\p{Lu}\p{Lo}])/gu,
    )) {
      pieces.push(piece(line, from, part.start + stop.index, false))
      from = part.start + stop.index + stop[0].length
    }
    pieces.push(piece(line, from, part.end, false))
    return pieces
  })
}

function piece(line: string, start: number, end: number, bracketed: boolean): Part {
  return { text: line.slice(start, end).replace(/(?<=[\p{Ll}\p{Lo})])\.$/u, ''), start, end, bracketed }
}

/** Bodies whose own name begins with this word, so that it can follow a name without a comma. */
const bodiesAfterName = /^(?:universit|universidad|minist|جامع|وزار)/

/** A name that runs into an office or into "from …" without a comma. */
function splitName(parts: Part[], line: string): Part[] {
  const [first, ...others] = parts
  if (!first || first.bracketed || (parts[1]?.text === undefined && !/\s/.test(first.text))) return parts
  const from = /^(.+?)\s+(?:from|representing|on behalf of|of|at|du|de la|del|من)\s+(?:the\s+)?(.+)$/iu.exec(
    first.text,
  )
  if (
    from &&
    isName(from[1]!) &&
    /\s(?:from|representing|on behalf of|of|at|من)\s/iu.test(first.text) &&
    (isBody(from[2]!) || /^\p{Lu}/u.test(from[2]!))
  ) {
    const at = first.text.lastIndexOf(from[2]!)
    return [
      piece(line, first.start, first.start + from[1]!.length, false),
      piece(line, first.start + at, first.end, false),
      ...others,
    ]
  }
  const words = wordsOf(first.text)
  const office = words.findIndex(({ folded, start, end }, index) => {
    if (index < 2) return false
    const behind = first.text.slice(end)
    return (
      (isPositionWord(folded) && /^\p{Lu}/u.test(first.text.slice(start))) ||
      (bodiesAfterName.test(folded) && /^\s+(?:of|de|for|du|da|do)\b/i.test(behind))
    )
  })
  if (office < 2 || !isName(first.text.slice(0, words[office]!.start))) return parts
  const cut = first.start + words[office]!.start
  return [
    piece(line, first.start, first.start + words[office - 1]!.end, false),
    piece(line, cut, first.end, false),
    ...others,
  ]
}

/** "Jane Doe (Researcher, University of Bern)": the bracket behind a name holds parts of its own. */
function splitBrackets(parts: Part[]): Part[] {
  return parts.flatMap((part, index) => {
    if (!part.bracketed || index !== 1 || !isName(parts[0]!.text, false)) return [part]
    return partsOf(part.text).map(({ text, start, end }) => ({
      text,
      start: part.start + start,
      end: part.start + end,
      bracketed: false,
    }))
  })
}

/** "Chief Information Officer (CIO)" is one part; a bracket behind the name is a part of its own. */
function joinAcronyms(parts: Part[], line: string): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const isOwn =
      !part.bracketed ||
      !before ||
      (joined.length === 1 && isName(before.text, false)) ||
      groupOf(part.text) !== undefined ||
      isRegion(part.text) ||
      isAside(part.text) ||
      isSex(part.text) ||
      (countryOf(part.text) !== undefined && !/^\p{Lu}{2,3}$/u.test(part.text)) ||
      (isPosition(before.text) && part.text.length > 6 && !isPosition(part.text))
    if (isOwn || line.slice(before.end, part.start).trim().length > 1) joined.push(part)
    else {
      const end = part.end + 1
      joined[joined.length - 1] = { ...before, text: line.slice(before.start, end), end }
    }
  }
  return joined
}

const degree = /^(?:ph\.?\s?d\.?|m\.?d\.?|esq\.?|m\.?sc\.?|m\.?b\.?a\.?|ll\.?m\.?|ph\.?d\.? candidate)$/i

/** Takes a stakeholder group, a country, and words that are about no person; false for a part that is used up. */
function takeTag(part: Part, person: PersonAnswer): boolean {
  const text = part.text.replace(/\.$/, '')
  if (isSex(text) || isAside(text) || degree.test(text)) return false
  const group = groupOf(text)
  if (group) {
    person.group ??= group
    return false
  }
  if (isRegion(text)) return false
  const country = countryOf(text)
  if (country && part.start > 0) {
    person.country ??= country
    return false
  }
  return !/^[\d\s./:-]+$/.test(text)
}

const oneWord = (text: string) => !/\s/.test(text.trim())

/** The name, given name first; it is taken out of the parts. Undefined when an organisation stands where a person does. */
function takeName(parts: Part[], line: string, addressed: boolean): string | undefined {
  const [first, second] = parts
  if (!first) return undefined
  const mayBe = addressed || (isName(first.text, false) && !isBody(first.text) && !isGroupOfWords(first.text))
  const latin = /\p{Lu}|\p{Ll}/u.test(first.text)
  if (
    !mayBe &&
    !(
      oneWord(first.text) &&
      second &&
      isName(`${second.text} ${first.text}`, true) &&
      oneWord(second.text) &&
      !isBody(second.text)
    )
  )
    return undefined
  const separator = second ? line.slice(first.end, second.start) : ''
  const isSurnameFirst =
    second &&
    !second.bracketed &&
    /^\s*,\s*$/.test(separator) &&
    isName(second.text, false) &&
    !isPosition(second.text) &&
    latin &&
    (oneWord(first.text) ||
      /^\s,/.test(separator) ||
      (/^[\p{Lu}\s'’-]+$/u.test(first.text) && !/^[\p{Lu}\s'’-]+$/u.test(second.text))) &&
    wordsOf(second.text).length <= 2 &&
    !(isBody(second.text) && !addressed)
  if (isSurnameFirst) {
    parts.splice(0, 2)
    // "Mr,Francois,GREY": fields of a table, where the given name stands first.
    return addressed && oneWord(first.text) && separator === ','
      ? `${first.text} ${second.text}`
      : `${second.text} ${first.text}`
  }
  parts.shift()
  return givenFirst(first.text)
}

/** Words of an organisation that hold none of its usual nouns: "Map Makers Without Borders", "Voices for Change". */
const isGroupOfWords = (text: string) => !isName(text, true) && !isName(text, false)

/** "GREY Francois" and "DE LA CRUZ Maria": capitals mark the surname, which comes last. */
function givenFirst(printed: string): string {
  const name = printed.replace(/[\s,]+(?:ph\.?\s?d|esq|m\.?sc|mba|ll\.?m)\.?$/i, '')
  const words = name.split(/\s+/)
  const isCapital = (word: string) => /^[\p{Lu}'’.-]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word)
  let run = 0
  while (run < words.length && isCapital(words[run]!)) run++
  if (!run || run === words.length || words.slice(run).some(isCapital)) return name
  return [...words.slice(run), ...words.slice(0, run)].join(' ')
}

/** What is left is the position and, last, the organisation, which stands first only where a position follows it. */
function takePlace(given: Part[], line: string, person: PersonAnswer) {
  const parts = given.map(withoutLead).flatMap((part, index, all) =>
    splitAt(
      part,
      all.slice(0, index).some(({ text }) => isPosition(text)),
    ),
  )
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
  if (isPosition(parts[last]!.text) && parts.every(({ text }) => isPosition(text))) {
    person.position = span(0, last)
    return
  }
  const from = firstOfBody(parts)
  if (from > 0) person.position = span(0, from - 1)
  person.organisation = span(from, last)
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
    /^(?:representing|representative of|on behalf of|from|of|at|with|en representación de|représentant|representando(?: a| o)?|en nombre de|من)\s+(?:the\s+|la\s+|el\s+|l['’])?(?=[\p{Lu}\p{Lo}])/u.exec(
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

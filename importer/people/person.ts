import type { PersonAnswer } from '@/forms/answer'
import { wordsOf } from '../fold'
import { withoutContacts } from './contacts'
import { countryOf } from './countries'
import { shortNames, takeHonorific } from './honorific'
import { isBody, isName, isPosition, type Part, partsOf } from './part'
import { takePlace } from './place'
import { groupOf, isAside, isPositionWord, isRegion, isSex } from './vocabulary'

/** No person is described at such a length. */
const longest = 1500

/** The person on one line. Null when nothing on it names a person or an organisation. */
export function readPerson(line: string): PersonAnswer | null {
  if (line.length > longest) return null
  const asTyped = withoutSex(withoutContacts(line))
  const { address, rest } = takeHonorific(asTyped.replace(support, ''))
  const person: PersonAnswer = {}
  if (address) person.honorific = address
  const parts = joinAcronyms(
    splitBrackets(turnBody(splitSentences(splitName(partsOf(rest), rest), rest))),
    rest,
  ).filter((part) => takeTag(part, person))
  if (!parts.length) return null
  const name = takeName(parts, rest, Boolean(address))
  if (name) person.name = name
  takePlace(parts, rest, person)
  if (!person.name && !(person.organisation && isPlausible(person.organisation, asTyped))) return null
  return { ...person, asTyped }
}

/** Who paid for a session is no organizer of it. */
const support =
  /,?\s+(?:with (?:the )?(?:kind |financial )?support (?:of|from)|supported by|sponsored by|funded by|con el apoyo de|avec le soutien de|com o apoio d[eoa]|بدعم من)\s.*$/iu

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
      if (stop.index < 5 && shortNames.test(part.text)) continue
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

/** "Clean Lakes Alliance (Ms. Jane Doe)": who acts for a body stands in the bracket behind it. */
function turnBody(parts: Part[]): Part[] {
  const [body, who] = parts
  if (parts.length !== 2 || !who!.bracketed || !isBody(body!.text)) return parts
  const { address, rest } = takeHonorific(who!.text)
  if (!isName(rest) || !(address || !isGroupOfWords(rest)) || /^[\p{Lu}\d\s-]+$/u.test(rest)) return parts
  return [{ ...who!, text: rest, start: who!.end - rest.length, bracketed: false }, body!]
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
      (isName(before.text, false) && joined.slice(0, -1).every(({ text }) => isAside(text))) ||
      (joined.length === 2 && isSurname(joined[0]!, before, line)) ||
      address.test(part.text) ||
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

/** What is told about the person, and what the person did in the session: neither an office nor a body. */
const remark =
  /^(?:(?:who|whose|qui|quien|que|cuy[oa]|dont|الذي|التي)\s|as (?:the |an? )?(?:online|remote|on-?site|local|co-?)?\s*(?:moderator|chair|rapporteur|facilitator|speaker|panell?ist|discussant)$)/iu

/** "Jane Doe (Ms)" says how she is addressed behind her name. */
const address = /^(?:mr|mrs|ms|mx|dr|mme|mlle|sra?|srta|prof)\.?$/i

const degree = /^(?:ph\.?\s?d\.?|m\.?d\.?|esq\.?|m\.?sc\.?|m\.?b\.?a\.?|ll\.?m\.?)$/i

/** Takes a stakeholder group, a country, and words that are about no person; false for a part that is used up. */
function takeTag(part: Part, person: PersonAnswer): boolean {
  const text = part.text.replace(/\.$/, '')
  if (isSex(text) || isAside(text) || degree.test(text) || remark.test(text)) return false
  // "Jane Doe (Chair), OECD": in a bracket it is her part in the session and no office.
  if (part.bracketed && /^(?:co-?)?(?:chair(?:person)?|panel chair|session chair)$/i.test(text)) return false
  if (address.test(text) && part.start > 0) {
    person.honorific ??= part.text
    return false
  }
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
  if (
    !mayBe &&
    !(
      oneWord(first.text) &&
      second &&
      isName(`${second.text} ${first.text}`, true) &&
      (oneWord(second.text) ||
        (isSurname(first, second, line) && parts[2] !== undefined && isBody(parts[2].text))) &&
      !isBody(second.text)
    )
  )
    return undefined
  if (second && isSurname(first, second, line, addressed)) {
    const separator = line.slice(first.end, second.start)
    parts.splice(0, 2)
    // "Mr,Francois,GREY": fields of a table, where the given name stands first.
    return addressed && oneWord(first.text) && separator === ','
      ? `${first.text} ${second.text}`
      : `${second.text} ${first.text}`
  }
  parts.shift()
  return givenFirst(first.text)
}

/** "DEMIR, Aylin", "Palma Rivas , Marcelo", and "Gómez Iturbe, Ander." where full stops part what follows. */
function isSurname(first: Part, second: Part, line: string, addressed = false): boolean {
  const separator = line.slice(first.end, second.start)
  const isGiven =
    !second.bracketed &&
    /^\s*,\s*$/.test(separator) &&
    isName(second.text, false) &&
    !isPosition(second.text) &&
    /\p{Lu}|\p{Ll}/u.test(first.text) &&
    wordsOf(second.text).length <= 2 &&
    !(isBody(second.text) && !addressed)
  if (!isGiven || !isName(`${second.text} ${first.text}`)) return false
  const isStopped = oneWord(second.text) && /^\.\s+\p{Lu}/u.test(line.slice(second.end))
  const isCapital = (text: string) => /^[\p{Lu}\s'’-]+$/u.test(text)
  return (
    oneWord(first.text) ||
    /^\s,/.test(separator) ||
    isStopped ||
    (isCapital(first.text) && !isCapital(second.text))
  )
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

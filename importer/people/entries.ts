import { readAbsence } from '@/forms/absence'
import type { PersonAnswer } from '@/forms/answer'
import { isFull, type TextLine } from '../parse/texts'
import { withoutContacts } from './contacts'
import { countryOf } from './countries'
import { isBody, isName, isPosition, partsOf } from './part'
import { readPerson } from './person'
import { groupOf, honorific, isRegion } from './vocabulary'

/** A line of a list of people. */
export type PeopleLine = TextLine
export type FoundPerson = { person: PersonAnswer; lines: [number, number] }
/** Someone who takes the place of another: "X is substituting for Y as Moderator". */
export type Substitution = { person: PersonAnswer; instead: string; role: string; lines: [number, number] }

const lead =
  /^(?:(?:speaker|panell?ist|organi[sz]er|moderator|ponente|orador|intervenant|painelista)\s*#?\d{1,2}\s*[:.)–-]|\d{1,2}\s*[:.)]|[-–•*])\s*/iu

/** No session has more lines of people; what follows is no list of them. */
const mostLines = 400

/** The people on these lines, in order, and who stands in for whom. */
export function readPeople(
  lines: PeopleLine[],
  width = 0,
): { people: FoundPerson[]; substitutions: Substitution[] } {
  const people: FoundPerson[] = []
  const substitutions: Substitution[] = []
  const entries = entriesOf(lines.slice(0, mostLines), width)
  for (const entry of entries) {
    if (entry.text.length > longest) continue
    const swap = readSubstitution(entry.text)
    if (swap) {
      substitutions.push({ ...swap, lines: entry.lines })
      if (!swap.role) people.push({ person: swap.person, lines: entry.lines })
      continue
    }
    if (isHeaderRow(entry.text)) continue
    for (const text of splitPeople(entry.text, entries.length === 1)) {
      const person = isNobody(text) ? null : readPerson(text)
      if (person) people.push({ person, lines: entry.lines })
    }
  }
  const replaced = new Set(substitutions.map(({ instead }) => instead.toLowerCase()))
  return {
    people: people.filter(({ person }) => !person.name || !replaced.has(person.name.toLowerCase())),
    substitutions,
  }
}

const columns =
  /^(?:(?:full |first |last )?names?|surname|title|position|role|job title|affiliations?|institution(?:al affiliation)?|organi[sz]ations?|country|countries|stakeholder(?: group)?|group|region|gender|speakers?|nombre|apellidos?|cargo|organizaci[oó]n|instituci[oó]n|pa[ií]s|grupo|sector|setor|sector o grupo|parte interesada|groupe|secteur|nom|pr[eé]nom|fonction|organisme|pays|nome|organiza[cç][aã]o|institui[cç][aã]o|الاسم|الصفة|الجهة|المنصب|المؤسسة|البلد)$/iu
/** The heads of the columns of a table of people. */
const isHeaderRow = (text: string) => {
  const parts = partsOf(text)
  return parts.length > 0 && parts.every((part) => columns.test(part.text))
}

const isNobody = (text: string) =>
  /^Q\s?&\s?A\b/i.test(text) ||
  (clockTime.test(text) && !isName(partsOf(text)[0]?.text ?? '')) ||
  readAbsence(text.replace(/\.$/, '')) !== null ||
  /^(?:none|no speakers?|(?:speakers?|panell?ists?|moderators?|organi[sz]ers?)?[ :]*(?:tbc|tbd|tba)|to be (?:confirmed|announced)|various|see above|same|ninguno|aucun|nenhum|لا يوجد)\.?$/i.test(
    text.trim(),
  ) ||
  /^(?:until|before|by|from)\s+\d/i.test(text)

/** Joins a line to the one before it where a person is written over several lines. */
type Entry = { text: string; lines: [number, number]; marked: boolean; indent: number; length: number }

function entriesOf(lines: PeopleLine[], width: number): Entry[] {
  const entries: Entry[] = []
  const marked = lines.some(({ bullet, numbered }) => bullet || numbered)
  const grouped = !marked && isGrouped(lines)
  for (const line of lines) {
    const text = line.words.replace(lead, '').trim()
    if (!text) continue
    const before = entries.at(-1)
    const isMarked = line.bullet || line.numbered
    const isBroken =
      before &&
      !line.afterBlank &&
      isFull(before, line.words, width) &&
      (!/[.)]$/.test(before.text) || isWrapped(text))
    if (before && !isMarked && (isBroken || continues(before, line, text, grouped))) {
      const isOneSentence =
        isBroken || /[,،;(/–—-]$/.test(before.text) || /^[,،;)]/.test(text) || isWrapped(text)
      before.text += `${isOneSentence ? ' ' : ', '}${text}`
      before.lines[1] = line.number
      before.length = line.length
    } else
      entries.push({
        text,
        lines: [line.number, line.number],
        marked: isMarked,
        indent: line.indent,
        length: line.length,
      })
  }
  return entries
}

const isWrapped = (text: string) => /^\p{Ll}/u.test(text)

function continues(
  before: { text: string; marked: boolean; indent: number },
  line: PeopleLine,
  text: string,
  grouped: boolean,
): boolean {
  if (/[,،;(/&]$/.test(before.text) || /^[,،;(]/.test(text)) return true
  if (open(before.text)) return true
  if (line.afterBlank) return false
  const head = text.split(/[.,;(]/)[0]!
  if (countryOf(head) || groupOf(head) || isRegion(head)) return true
  if (grouped) return true
  if (/\b(?:of|for|and|the|de|du|des|et|y|e|del|la)$/i.test(before.text)) return true
  if (isWrapped(text)) return !isName(text, false) || before.marked
  if (line.indent > before.indent) return true
  const first = partsOf(text)[0]?.text ?? ''
  if (before.marked) return !isName(first) && !isSentence(text)
  // "Carla Mora", "Deputy Director", "Ministry of Finance": the cells of a table row, one below the other.
  const cells = partsOf(before.text)
  if (cells.length === 2 && isName(cells[0]!.text) && isPosition(cells[1]!.text))
    return isBody(first) && !isName(first)
  return (
    isName(before.text) &&
    (isPosition(first) || (isBody(first) && !isName(first)) || groupOf(first) !== undefined)
  )
}

/** "The session was held in room 5." below a list belongs to nobody in it. */
const isSentence = (text: string) =>
  text.split(/\s+/).length >= 6 && (/\p{Ll}{2}[^.]*[.!?]$/u.test(text) || clockTime.test(text))
export const clockTime = /(?<!\d)(?:[01]?\d|2[0-4])[:h][0-5]\d(?!\d)|(?<!\d)\d{4}\s?[-–]\s?\d{4}(?!\d)/

/** A bracket that was opened and not closed. */
const open = (text: string) => (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0)

/** Groups of two or three lines between blank lines, each beginning with a bare name. */
function isGrouped(lines: PeopleLine[]): boolean {
  const starts = lines.filter(({ afterBlank }, index) => afterBlank || index === 0)
  if (starts.length < 2 || lines.length < starts.length * 2) return false
  return (
    starts.every(({ words }) => isName(partsOf(words)[0]?.text ?? '', false)) &&
    lines.filter(({ words }) => isName(words)).length <= starts.length
  )
}

const swaps =
  /^(.+?)\s+(?:(?:is|was|will be|acted as|as)\s+)?(?:substitut(?:ing|ed|es)|replac(?:ing|ed|es)|standing in|stood in|filling in|filled in|stepp(?:ing|ed) in|a substitute)\s+(?:for\s+)?(.+?)(?:\s+as\s+(?:the\s+)?([\p{L} -]+?))?\.?$/iu
const replacedBy =
  /^(.+?)\s+(?:(?:is|was|has been)\s+)?replaced by\s+(.+?)(?:\s+as\s+(?:the\s+)?([\p{L} -]+?))?\.?$/iu

export function readSubstitution(text: string): Omit<Substitution, 'lines'> | undefined {
  const straight = swaps.exec(text)
  const turned = straight ? null : replacedBy.exec(text)
  const [, who, instead, role = ''] =
    straight ?? (turned ? [turned[0], turned[2]!, turned[1]!, turned[3]] : [])
  if (!who || !instead) return undefined
  const person = readPerson(who)
  const gone = readPerson(instead)
  if (!person?.name || !gone?.name || !isName(person.name)) return undefined
  return { person: { ...person, asTyped: withoutContacts(text) }, instead: gone.name, role }
}

/** A longer line is a text and no list of people. */
const longest = 3000

/** A semicolon may be followed by "and", or by the part that the next one had: "; co-chair: Noor Al-Sabah". */
const joints =
  /\s*[;；؛]\s*(?:(?:and|&|und|et|y|e)\s+|و\s*(?=\p{Lo}))?(?:(?:(?:on-?site|online|remote)\s+)?(?:co-?)?(?:chair(?:person)?|moderator|moderador[ae]?|mod[ée]rat(?:eur|rice)|facilitator|rapporteur|relator[a]?)\s*:\s*)?|\s*\/\/\s*|,\s+(?:with|avec|con|com|مع)\s+(?:the\s+|la\s+|le\s+|el\s+)?|,?\s+(?:together|jointly|in (?:cooperation|collaboration|partnership)|en collaboration|en partenariat|conjointement|junto|en colaboración|em parceria|em colaboração|بالتعاون) (?:with|avec|con|com|مع)\s+(?:the\s+)?|(?<=[)\]])\s*[,،]\s*(?=(?:Dr|Prof|Mr|Mrs|Ms|Mme|Sra?|Hon|Rev)\b\.?\s)|(?<=[)\]])\s*[,،]\s*(?=[\p{L} .’'-]{3,40}[([])|\s+(?:and|&|et|y|e|und|و)\s+|\s*\/\s*|،\s*و(?=\p{L})/giu

/** The people of one line, apart. A split needs a sure name behind it, and nothing open before it. */
export function splitPeople(line: string, alone = false): string[] {
  if (line.length > longest) return [line]
  const parts = partsOf(line).filter(({ bracketed }) => !bracketed)
  const names = parts.map(({ text }) => text.replace(/^(?:and|y|e|et|&)\s+/i, ''))
  const flat = names.flatMap((text) => text.split(/\s+(?:and|&|et|y|e)\s+/i))
  const bareList =
    flat.length > (names.length > 1 ? 2 : 1) &&
    flat.every(
      (text) => isName(text) && wordsIn(text) <= 4 && !countryOf(text) && !isRegion(text) && !groupOf(text),
    )
  const isJoined = flat.length > names.length || alone
  // "Lic. Ana Paz, Defensora del Lector": who is addressed first is alone, unless others are addressed as well.
  const isOne = honorific.test(line) && !flat.slice(1).some((text) => honorific.test(text))
  if (bareList && isJoined && !isOne && !/[(;；؛]/.test(line)) return flat
  const people: string[] = []
  let from = 0
  for (const joint of line.matchAll(joints)) {
    const left = line.slice(from, joint.index)
    const right = line.slice(joint.index + joint[0].length)
    const isStrong = /[;；؛]|\/\/|\p{L} \p{L}|(?:with|avec|con|com|مع)\s/u.test(joint[0])
    if (!splits(left, right, isStrong, joint[0].includes('/'))) continue
    people.push(left)
    from = joint.index + joint[0].length
  }
  return [...people, line.slice(from)].map((text) => text.trim()).filter(Boolean)
}

const wordsIn = (text: string) => text.trim().split(/\s+/).length
const startsWithName = (text: string) => {
  const person = readPerson(text)
  return person?.name !== undefined && (isName(person.name) || person.honorific !== undefined)
}

function splits(left: string, right: string, strong: boolean, slash: boolean): boolean {
  if (open(left)) return false
  const first = partsOf(right)[0]?.text ?? ''
  if (strong) return splitsStrongly(left, right, first)
  if (slash && isOneBody(left) && isOneBody(right)) return true
  if (!startsWithName(right) || !startsWithName(left)) return false
  if (isPosition(first)) return false
  if (slash) return partsOf(left).length === partsOf(right).length
  const last = partsOf(left).at(-1)!
  if (last.bracketed) return true
  if (partsOf(left).length === 1) return true
  return (
    partsOf(right).length >= 2 &&
    !isPosition(last.text) &&
    !/\b(?:of|for|de|du|des|pour|para|on)\b/i.test(last.text)
  )
}

const isOneBody = (text: string) => {
  const parts = partsOf(text)
  return parts.length === 1 && isBody(parts[0]!.text)
}

/** A semicolon parts two people, or the position and the organisation of one. */
function splitsStrongly(left: string, right: string, first: string): boolean {
  const before = partsOf(left)
  const last = before.at(-1)?.text ?? ''
  const next = right.split(/[;；؛]/)[0]!
  const isPair =
    before.length === 1 || partsOf(next).length > 1 || readPerson(next)?.organisation !== undefined
  if (startsWithName(right)) return isPair || !isPosition(last) || honorific.test(right)
  const hasBody = before.some(({ text }) => isBody(text))
  return !isPosition(first) && isBody(first) && hasBody
}

import { readAbsence } from '../absence'
import { groups, type PersonAnswer, type TypedPerson, waysToTakePart } from '../answer'
import { personParts } from '../fields'
import type { PeopleQuestion } from '../form'
import { readCountry } from './country'
import { fold } from './fold'
import type { Notes, Reader } from './notes'
import { mostEntries } from './texts'

const most = 500
/** Nine digits, or seven after a plus, with nothing between them but the signs that such numbers are written with. */
const phone = /\+\s*(?:\d[\s()./-]*){7}|(?:\d[\s()./-]*){9}/u
const eMail = /[^\s@]+@[^\s@]+\.[^\s@]+/u

/** Entries without a word in them are passed over, as the editor always leaves one open. */
export const readPeople: Reader<PeopleQuestion, TypedPerson[]> = (_question, typed, notes) => {
  const people: PersonAnswer[] = []
  let isWhole = true
  const seen = new Set<string>()
  for (const [place, entry] of typed.entries()) {
    const parts = partsOf(entry)
    if (Object.keys(parts).length === 0 || isNobody(parts)) continue
    const person = readPerson(parts, String(place), notes)
    if (!person) isWhole = false
    else {
      const same = inAnyOrder(person.name ?? '')
      if (same !== '' && seen.has(same)) notes.advise('same-person', `${place}.name`, { name: person.name! })
      seen.add(same)
      people.push(person)
    }
  }
  if (people.length > mostEntries) return notes.problem('too-many-entries', '', { most: mostEntries })
  return isWhole && people.length > 0 ? people : undefined
}

/** One person may be written with the family name first. */
const inAnyOrder = (name: string): string =>
  fold(name)
    .split(/[\s,]+/)
    .sort()
    .join(' ')
    .trim()

function partsOf(entry: TypedPerson): TypedPerson {
  const parts: TypedPerson = {}
  for (const part of personParts) {
    const text = entry[part]?.trim()
    if (text) parts[part] = text
  }
  return parts
}

/** "N/A" or "TBC" where a name should be says that there was nobody. */
const isNobody = ({ name, organisation }: TypedPerson) =>
  name !== undefined && organisation === undefined && readAbsence(name) !== null

function readPerson(parts: TypedPerson, at: string, notes: Notes): PersonAnswer | undefined {
  const { name, position, organisation, group, country, tookPart, asTyped } = parts
  if (!name && !organisation) return notes.problem('person-without-name', `${at}.name`)
  for (const part of ['name', 'position', 'organisation'] as const) {
    const text = parts[part] ?? ''
    if ([...text].length > most)
      return notes.problem('entry-too-long', `${at}.${part}`, { number: Number(at) + 1, most })
    if (eMail.test(text)) notes.advise('e-mail', `${at}.${part}`)
    else if (phone.test(fold(text))) notes.advise('phone', `${at}.${part}`)
  }
  const knownGroup = groups.find((known) => known === group)
  if (group && !knownGroup) return notes.problem('unknown-group', `${at}.group`)
  const code = country ? readCountry(country) : null
  if (country && !code)
    return notes.problem('unknown-country', `${at}.country`, { typed: country.slice(0, 60) })
  const way = waysToTakePart.find((known) => known === tookPart)
  return {
    ...(name && { name }),
    ...(position && { position }),
    ...(organisation && { organisation }),
    ...(knownGroup && { group: knownGroup }),
    ...(code && { country: code }),
    ...(way && { tookPart: way }),
    ...(asTyped && { asTyped }),
  }
}

import type { PersonAnswer } from '@/forms/answer'
import { cellsOfPerson, noCell } from '@/forms/form-file'
import { countryOf } from './countries'
import { type PeopleLine, readPeople } from './entries'
import { groupOf } from './vocabulary'

/** The people of a form that the portal wrote: the parts of each stand in their order. Other lines are read as in any document. */
export function readCells(lines: PeopleLine[]): ReturnType<typeof readPeople> {
  const read = lines.map((line) => {
    const person = personIn(line.words)
    return person
      ? { people: [{ person, lines: [line.number, line.number] as [number, number] }], substitutions: [] }
      : readPeople([line])
  })
  return {
    people: read.flatMap(({ people }) => people),
    substitutions: read.flatMap(({ substitutions }) => substitutions),
  }
}

function personIn(line: string): PersonAnswer | undefined {
  const cells = line.split(/\s*[|\t]\s*/)
  if (cells.length !== cellsOfPerson.length) return undefined
  const [name, position, organisation, groupWord, countryWord] = cells.map((cell) =>
    cell === '' || cell === noCell || cell === '-' ? undefined : cell,
  )
  const group = groupWord && groupOf(groupWord)
  const country = countryWord && (countryOf(countryWord) ?? countryWord)
  if (!name && !organisation) return undefined
  return {
    ...(name && { name }),
    ...(position && { position }),
    ...(organisation && { organisation }),
    ...(group && { group }),
    ...(country && { country }),
  }
}

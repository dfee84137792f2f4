import type { PersonAnswer } from '@/forms/answer'
import { linesOf } from '../lines'
import { readPeople } from './entries'

/** A pasted list: who stands on which line, and the lines that name nobody who can be told. */
export type PeopleList = { people: { person: PersonAnswer; line: number }[]; unread: number[] }

/** One person on each line, or several where a line parts them clearly. No line is joined to another. */
export function readList(text: string): PeopleList {
  const people: PeopleList['people'] = []
  const unread: number[] = []
  for (const line of linesOf(text)) {
    const found = readPeople([{ ...line, afterBlank: true }]).people.map(({ person }) => person)
    if (found.length === 0) unread.push(line.number)
    else people.push(...found.map((person) => ({ person, line: line.number })))
  }
  return { people, unread }
}

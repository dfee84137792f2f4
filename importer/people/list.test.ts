import { expect, test } from 'vitest'
import { readList } from './list'

test('one person on each line, and lines that name nobody are told', () => {
  const text = [
    'Rob Strayer, Deputy Assistant Secretary for Cyber and International Communications, US Department of State',
    '',
    '2. Kofi Haddad, Researcher, University of Accra',
    '- 12345',
    'Ingrid Vilks',
  ].join('\n')
  const { people, unread } = readList(text)
  expect(
    people.map(({ person: { name, position, organisation }, line }) => [line, name, position, organisation]),
  ).toEqual([
    [
      1,
      'Rob Strayer',
      'Deputy Assistant Secretary for Cyber and International Communications',
      'US Department of State',
    ],
    [3, 'Kofi Haddad', 'Researcher', 'University of Accra'],
    [5, 'Ingrid Vilks', undefined, undefined],
  ])
  expect(unread).toEqual([4])
})

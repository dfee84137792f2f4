import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { presets } from '@/forms/released'
import { propose } from './propose'
import { fuzzTexts } from './testing/fuzz'
import { lostLines, madeUp } from './testing/promises'

const folder = join(import.meta.dirname, 'fixtures')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const names = globSync('*.{txt,md}', { cwd: folder }).sort()

test.each(names)('%s loses no line and makes up nothing', (name) => {
  const proposal = propose(read(name), presets)
  expect([lostLines(proposal), madeUp(proposal)]).toEqual([[], []])
  expect(propose(read(name), presets)).toEqual(proposal)
})

test.each([
  ['web-page-2019.txt', 'igf-2019', 'WS278'],
  ['sections-2020.txt', 'igf-2020', 'OF35'],
  ['launch-2021.txt', 'igf-2021', 'LAUNCH/AWARDEVENT29'],
  ['french-2017.txt', 'igf-2017', undefined],
  ['spanish-2018.txt', 'igf-2018', 'WS301'],
  ['arabic-2018.txt', 'igf-2018', undefined],
  ['one-line-2016.txt', 'igf-2015', '187'],
  ['wiki-without-form.txt', null, 'PL07'],
  ['town-hall.md', null, undefined],
  ['own-headings.txt', null, 'WORKSHOP142'],
])('%s is of the form %s', (name, form, code) => {
  const proposal = propose(read(name), presets)
  expect([proposal.form, proposal.fields.sessionCode]).toEqual([form, code])
})

test('a label that stands alone says that nobody counted; a heading above counts says nothing', () => {
  const { fields } = propose(
    'IGF 2019 DC on X\n\n6. Estimated Participation:\n\nOnsite: 41\nWomen:\n',
    presets,
  )
  expect(fields.participants).toBeUndefined()
  expect(fields.women).toEqual({ kind: 'not-recorded', asTyped: '' })
})

test('a repeated label adds to the first', () => {
  const { fields, provenance } = propose(
    'Moderator: Ana Pérez\n\nTitle: X\n\nOnline Moderator: Omar Haddad',
    presets,
  )
  expect(fields.moderators?.map(({ name }) => name)).toEqual(['Ana Pérez', 'Omar Haddad'])
  expect(provenance.moderators?.lines).toEqual([1, 5])
})

test('an ambiguous date is left to a person, with both readings', () => {
  const { fields, doubts } = propose('Title: X\nDate: 05/12/2019', presets)
  expect(fields.heldOn).toBeUndefined()
  expect(doubts).toEqual([
    { field: 'heldOn', lines: [2, 2], kind: 'ambiguous-date', readings: ['2019-12-05', '2019-05-12'] },
  ])
})

test('a stamp of the page is not the day of the session', () => {
  expect(
    propose('IGF 2019 WS #1 X\nUpdated: Mon, 02/12/2019 - 17:40\n\nTheme: Y', presets).fields.heldOn,
  ).toBeUndefined()
})

test('nothing in, nothing out', () => {
  expect(propose('', presets)).toEqual({
    form: null,
    fields: {},
    provenance: {},
    leftover: [],
    text: '',
  })
})

test('promises hold for mutated texts', { timeout: 60_000 }, () => {
  const { cases, crashed, hung, lost, madeUp: invented, examples } = fuzzTexts(names.map(read), 200, 90_001)
  expect({ cases, crashed, hung, lost, invented, examples }).toEqual({
    cases: 200,
    crashed: 0,
    hung: 0,
    lost: 0,
    invented: 0,
    examples: [],
  })
})

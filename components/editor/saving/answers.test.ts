import { expect, test } from 'vitest'
import { bodyOf, makeKey, readAnswer } from './answers'

test('a save, a clash and the end of editing are what the server says they are', () => {
  expect(readAnswer(200, { saved: 4, at: 't', theirs: {} }, 0)).toEqual({
    kind: 'saved',
    revision: 4,
    at: 't',
    theirs: {},
  })
  expect(
    readAnswer(409, { clash: { keys: ['title'], held: 5, current: 4 }, at: 't', page: '/p' }, 0),
  ).toEqual({
    kind: 'clash',
    revision: 4,
    at: 't',
    theirs: {},
    clashes: ['title'],
    page: '/p',
  })
  expect(readAnswer(410, { gone: true, held: null, page: '/p' }, 0)).toEqual({ kind: 'gone', page: '/p' })
})

test('a page of somebody else’s server is no save, whatever its status', () => {
  for (const status of [200, 302, 401, 404, 409, 410, 502]) {
    expect(readAnswer(status, null, 0)).toEqual({ kind: 'later', seconds: 0 })
    expect(readAnswer(status, 'ok', 0).kind).toBe('later')
  }
})

test('refusals are told apart by what the writer can do', () => {
  const said = { error: 'x', message: 'Words.' }
  expect([401, 404, 413, 429, 503].map((status) => readAnswer(status, said, 7))).toEqual([
    { kind: 'signed-out' },
    { kind: 'absent' },
    { kind: 'refused', message: 'Words.' },
    { kind: 'later', seconds: 7 },
    { kind: 'later', seconds: 7 },
  ])
})

test('a name that repeats becomes a list', () => {
  const fields = {
    topics: [
      ['topics.present', ''],
      ['topics', 'a'],
      ['topics', 'b'],
      ['topics', 'c'],
    ] as [string, string][],
  }
  expect(JSON.parse(bodyOf({ fields }, 'm'))).toEqual({
    fields: { 'topics.present': '', topics: ['a', 'b', 'c'] },
    member: 'm',
  })
})

test('keys are of the shape that the portal takes', () => {
  expect(makeKey()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})

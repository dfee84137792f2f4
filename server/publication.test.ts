import { expect, test } from 'vitest'
import { shareReading, stateOf } from './publication'

/** A reading that ends when it is told to, and counts how often it began. */
function slowReading() {
  const open: ((value: number) => void)[] = []
  let begun = 0
  const read = () => {
    begun++
    return new Promise<number>((resolve) => open.push(resolve))
  }
  return { read, begun: () => begun, finish: (value: number) => open.shift()!(value) }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('those who ask together are answered by one reading', async () => {
  const { read, begun, finish } = slowReading()
  const ask = shareReading(read)
  const answers = Promise.all([ask(), ask(), ask()])
  await turn()
  finish(7)
  expect(await answers).toEqual([7, 7, 7])
  expect(begun()).toBe(1)
})

test('who asks while one runs is answered by the next, for it may have begun before a publication', async () => {
  const { read, begun, finish } = slowReading()
  const ask = shareReading(read)
  const early = ask()
  await turn()
  const late = Promise.all([ask(), ask()])
  await turn()
  expect(begun()).toBe(1)
  finish(1)
  expect(await early).toBe(1)
  await turn()
  finish(2)
  expect(await late).toEqual([2, 2])
  expect(begun()).toBe(2)
})

test('a reading that fails fails those who waited for it, and no later one', async () => {
  let fails = true
  const ask = shareReading(async () => {
    if (fails) throw new Error('away')
    return 'back'
  })
  await expect(Promise.all([ask(), ask()])).rejects.toThrow('away')
  fails = false
  expect(await ask()).toBe('back')
})

test('the state differs by version, by the moment it moved, and by the hour', () => {
  const hour = 3_600_000
  const states = [
    stateOf({ version: 1, movedAt: new Date(5) }, 0),
    stateOf({ version: 2, movedAt: new Date(5) }, 0),
    stateOf({ version: 1, movedAt: new Date(6) }, 0),
    stateOf({ version: 1, movedAt: new Date(5) }, hour),
  ]
  expect(new Set(states).size).toBe(4)
  expect(stateOf({ version: 1, movedAt: new Date(5) }, hour - 1)).toBe(states[0])
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isGoneAddress } from './gone'

test('an address of somebody erased is told by its hash alone, and read once a state', async () => {
  let [state, reads] = ['1', 0]
  const hash = createHash('sha256').update('ilma-tarrow').digest('hex')
  const isGone = isGoneAddress({
    readState: async () => state,
    readGone: async () => {
      reads++
      return state === '1' ? [{ hash }] : []
    },
  })
  expect(await isGone('/en/reports/ilma-tarrow')).toBe(false)
  expect(reads).toBe(0)
  for (const url of ['/en/people/ilma-tarrow', '/api/v1/people/ilma-tarrow?fields=name'])
    expect([url, await isGone(url)]).toEqual([url, true])
  for (const url of ['/en/people/ilma-tarrow-2', '/en/people/', '/en/people/ilma-tarrow/x'])
    expect([url, await isGone(url)]).toEqual([url, false])
  expect(reads).toBe(1)
  state = '2'
  expect(await isGone('/en/people/ilma-tarrow')).toBe(false)
})

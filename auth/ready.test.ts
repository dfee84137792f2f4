import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { asOwner } from '@/db/testing'
import { isReady } from './ready'

const shift = (milliseconds: number) =>
  asOwner((tx) =>
    tx.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at + ${milliseconds}::bigint`,
    ),
  )
let shifted = 0
const shiftFor = (milliseconds: number) => {
  shifted = milliseconds
  return shift(milliseconds)
}
afterEach(async () => {
  await shift(-shifted)
  shifted = 0
})

test('a server is ready on the structure of its release', async () => {
  expect(await isReady()).toBe(true)
})

test('and on a later one, while the next release takes over', async () => {
  await shiftFor(86_400_000)
  expect(await isReady()).toBe(true)
})

test('but not before its own migrations ran', async () => {
  await shiftFor(-1)
  expect(await isReady()).toBe(false)
})

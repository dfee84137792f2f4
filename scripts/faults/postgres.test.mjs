import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { isDatabaseAway } from '../../db/away.ts'
import { givesUp } from '../../db/deadline.ts'
import { stopAll } from '../lifetime.mjs'
import { openServer } from './world.mjs'

const place = mkdtempSync(join(tmpdir(), 'rapporteur-faults-'))

afterAll(async () => {
  await stopAll()
  rmSync(place, { recursive: true, force: true })
})

/** Writes one word after the other, each in a transaction of two steps, and notes each that was committed. */
function makeWriter(sql, number, acknowledged) {
  let isStopped = false
  const failures = []
  const run = async () => {
    for (let step = 0; !isStopped; step++) {
      const word = `w${number}s${step}x`
      try {
        await sql.begin(async (tx) => {
          await tx.unsafe('insert into words values ($1)', [word])
          await tx.unsafe('select count(*) from words where word = $1', [word])
        })
        acknowledged.push(word)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  return { ended: run(), failures, stop: () => (isStopped = true) }
}

const until = async (holds) => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

test('Postgres is killed under eight writers: they go on when it is back, and nothing committed is lost', {
  timeout: 60_000,
}, async () => {
  const server = await openServer(place)
  const options = { max: 8, connect_timeout: 5, backoff: () => 0.3, onnotice: () => undefined }
  const bare = postgres(server.address('postgres'), options)
  await bare`create table words (word text primary key)`
  const acknowledged = []
  const writers = Array.from({ length: 8 }, (_, number) =>
    makeWriter(givesUp(bare, 5_000), number, acknowledged),
  )
  for (let round = 0; round < 2; round++) {
    const before = acknowledged.length
    await until(() => acknowledged.length > before + 50)
    await server.kill()
    await server.start()
  }
  const before = acknowledged.length
  await until(() => acknowledged.length > before + 50)
  for (const writer of writers) writer.stop()
  await Promise.all(writers.map(({ ended }) => ended))
  const failures = writers.flatMap((writer) => writer.failures)
  expect(failures.length).toBeGreaterThan(0)
  expect(failures.filter((error) => !isDatabaseAway(error))).toEqual([])
  const stored = new Set((await bare`select word from words`).map(({ word }) => word))
  expect(acknowledged.filter((word) => !stored.has(word))).toEqual([])
  await bare.end({ timeout: 2 })
})

import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { appDatabase } from '@/db/client'
import { emptyDatabase } from '@/db/testing'
import { queues, repeatJob, sendJob, stopWork, workOn } from './queue'

const batchId = '00000000-0000-4000-8000-000000000001'

/** What is stored of the jobs of one queue, as the portal's own role sees it. */
const stored = async (queue: string) =>
  (await appDatabase().execute(
    sql`select state::text as state, data from jobs.job where name = ${queue} order by created_on`,
  )) as unknown as { state: string; data: unknown }[]

beforeEach(async () => {
  await emptyDatabase()
  for (const queue of queues) await appDatabase().execute(sql`delete from jobs.job where name = ${queue}`)
})
afterAll(stopWork)

test('a job is stored with what it is told exactly when its transaction commits', async () => {
  await appDatabase().transaction((tx) => sendJob(tx, 'read-documents', { batchId }))
  expect(await stored('read-documents')).toEqual([{ state: 'created', data: { batchId } }])

  const undone = appDatabase().transaction(async (tx) => {
    await sendJob(tx, 'import-documents', { batchId, memberId: batchId })
    throw new Error('What it follows from was refused.')
  })
  await expect(undone).rejects.toThrow('was refused')
  expect(await stored('import-documents')).toEqual([])
})

test('a job that waits is stored with the moment from which it may be done', async () => {
  await appDatabase().transaction((tx) =>
    sendJob(tx, 'send-mail', { mailId: batchId }, { afterSeconds: 600 }),
  )
  const [row] = (await appDatabase().execute(
    sql`select round(extract(epoch from start_after - created_on) / 60)::int as minutes from jobs.job where name = 'send-mail'`,
  )) as unknown as [{ minutes: number }]
  expect(row.minutes).toBe(10)
})

test('a job that comes by itself is stored once, with its times, however often it is asked for', async () => {
  await repeatJob('clear-away', '17 3 * * *')
  await repeatJob('clear-away', '17 3 * * *')
  const rows = await appDatabase().execute(
    sql`select name, cron from jobs.schedule where name = 'clear-away'`,
  )
  expect([...rows]).toEqual([{ name: 'clear-away', cron: '17 3 * * *' }])
})

test('a worker is told what the job was told, and the job is completed', async () => {
  const told: unknown[] = []
  await workOn('read-documents', async (words) => {
    told.push(words)
  })
  await appDatabase().transaction((tx) => sendJob(tx, 'read-documents', { batchId }))
  await vi.waitFor(
    async () => expect(await stored('read-documents')).toMatchObject([{ state: 'completed' }]),
    {
      timeout: 20_000,
      interval: 100,
    },
  )
  expect(told).toEqual([{ batchId }])
})

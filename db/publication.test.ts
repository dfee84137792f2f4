import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appDatabase, publicDatabase, type Transaction } from '@/db/client'
import { events } from '@/db/schema/events'
import { publishedPublication } from '@/db/schema/published'
import { reports } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makePublished, makeReport, makeSession } from '@/db/testing'

beforeEach(emptyDatabase)

const readVersion = async (): Promise<number> =>
  (await publicDatabase().select().from(publishedPublication))[0]!.version

/** By how much a piece of work moves the state of publication. */
async function movesBy(work: () => Promise<unknown>): Promise<number> {
  const before = await readVersion()
  await work()
  return (await readVersion()) - before
}

const inOne = (work: (tx: Transaction) => Promise<unknown>) => () => appDatabase().transaction(work)

test('a transaction that publishes moves it once, however much it writes', async () => {
  const report = await makePublished()
  const touched = inOne(async (tx) => {
    await tx.update(events).set({ name: 'Another name' })
    await tx.update(reports).set({ publishedVersion: null, status: 'draft' }).where(eq(reports.id, report.id))
  })
  expect(await movesBy(touched)).toBe(1)
})

test('a transaction that is given up moves nothing', async () => {
  await makeSession()
  const given = inOne(async (tx) => {
    await tx.update(events).set({ name: 'Never' })
    tx.rollback()
  })
  expect(await movesBy(() => given().catch(() => undefined))).toBe(0)
})

test('a draft, its submission and its return move nothing', async () => {
  const report = await makeReport()
  const moved = await movesBy(async () => {
    for (const status of ['submitted', 'returned', 'draft'] as const)
      await appDatabase().update(reports).set({ status }).where(eq(reports.id, report.id))
  })
  expect(moved).toBe(0)
})

test('nobody waits for another who has published and is not done', async () => {
  const one = await makeSession()
  const other = await makeSession()
  const rename = (tx: Transaction, id: string) =>
    tx.update(events).set({ name: 'New' }).where(eq(events.id, id))
  const moved = await movesBy(() =>
    appDatabase().transaction(async (first) => {
      await rename(first, one.eventId)
      await appDatabase().transaction((second) => rename(second, other.eventId))
    }),
  )
  expect(moved).toBe(2)
})

/** What triggers of reports keep, what is made of what is public and shown for its own state alone, and the state itself. */
const followers = ['made_books', 'publication', 'search_words']

test('everything that a public view shows moves it, so a page cannot outlive what it says', async () => {
  const tables = await asOwner((tx) =>
    tx.execute<{ name: string; has: boolean }>(sql`
      with recursive behind(oid) as (
        select c.oid from pg_class c where c.relnamespace = 'published'::regnamespace and c.relname <> 'publication'
        union
        select d.refobjid from behind b
          join pg_rewrite r on r.ev_class = b.oid
          join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass)
      select c.relname as name,
        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'publication_moves') as has
      from behind b join pg_class c on c.oid = b.oid where c.relkind = 'r' order by 1`),
  )
  expect(tables.map(({ name }) => name)).toContain('versions')
  expect(tables.filter(({ has }) => !has).map(({ name }) => name)).toEqual(followers)
})

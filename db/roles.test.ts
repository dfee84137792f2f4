import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { appDatabase, publicDatabase } from '@/db/client'
import { asOwner, emptyDatabase, makePublished, makeReport } from '@/db/testing'

beforeAll(async () => {
  await emptyDatabase()
  await makePublished()
  await makeReport({ status: 'submitted' })
})

/** The code that Postgres refuses with; null where it does not. */
async function refusalOf(run: Promise<unknown>): Promise<string | null> {
  const failure = await run.then(
    () => null,
    (error: unknown) => error,
  )
  for (let error = failure; error instanceof Error; error = error.cause)
    if ('code' in error && typeof error.code === 'string') return error.code
  if (failure) throw failure
  return null
}
const notAllowed = '42501'

describe('the role that serves members', () => {
  test.each(['revisions', 'versions', 'audit_entries', 'counts', 'recommendations'])(
    'cannot change what is in %s',
    async (table) => {
      const [column] = await asOwner((tx) =>
        tx.execute<{
          name: string
        }>(sql`select quote_ident(column_name) as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} limit 1`),
      )
      const app = appDatabase()
      const name = column!.name
      expect(await refusalOf(app.execute(sql.raw(`update ${table} set ${name} = ${name}`)))).toBe(notAllowed)
      expect(await refusalOf(app.execute(sql.raw(`delete from ${table}`)))).toBe(notAllowed)
      expect(await refusalOf(app.execute(sql.raw(`truncate ${table}`)))).toBe(notAllowed)
    },
  )

  test.each([
    'create table public.planted (id int)',
    'create table published.planted (id int)',
    'create schema planted',
    'create view published.planted as select * from public.reports',
    'alter table reports add column planted int',
    'alter table revisions disable trigger all',
    'drop table reports',
    'drop view published.reports',
    'alter role rapporteur_app superuser',
    `copy reports to program 'cat'`,
  ])('cannot %s', async (statement) => {
    expect(['42501', '0LP01']).toContain(await refusalOf(appDatabase().execute(sql.raw(statement))))
  })

  test('owns nothing', async () => {
    const owned = await asOwner((tx) =>
      tx.execute(
        sql`select relname from pg_class where relowner in ('rapporteur_app'::regrole, 'rapporteur_public'::regrole)`,
      ),
    )
    expect([...owned]).toEqual([])
  })
})

describe('the role that serves the public', () => {
  test('reads no table at all, and cannot write to the views', async () => {
    const tables = await asOwner((tx) =>
      tx.execute<{ name: string }>(
        sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
      ),
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      const read = publicDatabase().execute(sql.raw(`select count(*) from public.${name}`))
      expect([name, await refusalOf(read)]).toEqual([name, notAllowed])
    }
    for (const statement of ['delete from published.reports', 'update published.versions set title = title'])
      expect([notAllowed, '55000']).toContain(await refusalOf(publicDatabase().execute(sql.raw(statement))))
  })

  test('sees in every view only what is published, with no condition of ours', async () => {
    const views = await asOwner((tx) =>
      tx.execute<{ name: string }>(
        sql`select quote_ident(viewname) as name from pg_views where schemaname = 'published'`,
      ),
    )
    expect(views.length).toBeGreaterThan(8)
    const rows = async (view: string) => {
      const [counted] = await publicDatabase().execute<{ n: number }>(
        sql.raw(`select count(*)::int as n from published.${view}`),
      )
      return counted!.n
    }
    expect(await rows('reports')).toBe(1)
    expect(await rows('versions')).toBe(1)
    expect(await rows('sessions')).toBe(2)
    expect(await rows('withdrawn_reports')).toBe(0)
  })

  test('cannot become another role than its login may be, nor run DDL', async () => {
    expect(await refusalOf(publicDatabase().execute(sql`create table planted (id int)`))).toBe(notAllowed)
    expect(
      await refusalOf(publicDatabase().execute(sql`create view published.planted as select 1 as one`)),
    ).toBe(notAllowed)
  })
})

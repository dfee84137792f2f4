import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropDatabase } from '../../db/databases.ts'
import { emptyDatabase, makeUser } from '../../db/testing.ts'
import { restoreBackup } from './restore.mjs'
import { writeBackup } from './write.mjs'

const address = process.env.DATABASE_URL
const copy = address?.replace(/_test$/, '_restored_test')
const place = mkdtempSync(join(tmpdir(), 'rapporteur-backup-'))
const folder = join(place, 'made')
let made

beforeAll(async () => {
  await emptyDatabase()
  for (const name of ['Zoë\tWith\nLines', 'عائشة', 'back\\slash', '']) await makeUser({ name })
  await dropDatabase(copy)
  made = await writeBackup(address, folder)
})

afterAll(async () => {
  await dropDatabase(copy)
  rmSync(place, { recursive: true })
})

async function ask(where, text) {
  const sql = postgres(where, { max: 1, onnotice: () => undefined })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

test('what was backed up is restored to the letter, with its rules, and into nothing but an empty database', async () => {
  const restored = await restoreBackup(copy, folder)
  expect(restored.tables.find(({ name }) => name === 'public.users')).toMatchObject({ rows: 4 })
  const users = 'select * from users order by id'
  expect(await ask(copy, users)).toEqual(await ask(address, users))
  const rules = `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as rule from pg_constraint
    where connamespace = 'public'::regnamespace order by 1, 2`
  expect(await ask(copy, rules)).toEqual(await ask(address, rules))
  const quiet = `select count(*)::int as quiet from pg_trigger where not tgisinternal and tgenabled <> 'O'`
  expect(await ask(copy, quiet)).toEqual([{ quiet: 0 }])
  await expect(restoreBackup(copy, folder)).rejects.toThrow('a backup is restored into an empty one only')
}, 60_000)

test('a backup is not written over another, and a damaged or unfinished one is not restored', async () => {
  await expect(writeBackup(address, folder)).rejects.toThrow('is not empty')
  const { file } = made.tables.find(({ name }) => name === 'public.users')
  const whole = readFileSync(join(folder, file))
  const turned = Buffer.from(whole)
  turned[20] ^= 1
  writeFileSync(join(folder, file), turned)
  await expect(restoreBackup(copy, folder)).rejects.toThrow(`${file} is not what was written`)
  writeFileSync(join(folder, file), whole)
  appendFileSync(join(folder, file), 'more')
  await expect(restoreBackup(copy, folder)).rejects.toThrow(`${file} is not what was written`)
  writeFileSync(join(folder, file), whole)
  renameSync(join(folder, 'backup.json'), join(folder, 'backup.json.unfinished'))
  await expect(restoreBackup(copy, folder)).rejects.toThrow('holds no finished backup')
})

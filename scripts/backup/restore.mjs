import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import postgres from 'postgres'
import { addDatabase, hasDatabase } from '../../db/databases.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { CannotGoOn } from '../packages.mjs'
import { digesting, nowhere } from './digest.mjs'
import { copyIn, copyOut, listTables, plainSettings, pour, schemas } from './tables.mjs'
import { format } from './write.mjs'

function readManifest(folder) {
  const path = join(folder, 'backup.json')
  if (!existsSync(path))
    throw new CannotGoOn(
      `${folder} holds no finished backup: backup.json, which is written last, is not there.`,
    )
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  if (manifest.format !== format)
    throw new CannotGoOn(`This backup is of format ${manifest.format}; this release reads format ${format}.`)
  return manifest
}

/** Before anything is written: every file is what it was when the backup was made. @throws CannotGoOn */
async function checkFiles(folder, { tables }) {
  for (const { name, file, sha256 } of tables) {
    const { stream, result } = digesting()
    const readable = await pipeline(
      createReadStream(join(folder, file)),
      createGunzip(),
      stream,
      nowhere(),
    ).then(
      () => result().sha256 === sha256,
      () => false,
    )
    if (!readable)
      throw new CannotGoOn(
        `${file} is not what was written into the backup. Take another; ${name} would be damaged.`,
      )
  }
}

async function checkEmpty(sql, address) {
  const [{ count }] = await sql.unsafe(
    `select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and c.relkind in ('r', 'p')`,
    [[...schemas, 'drizzle']],
  )
  if (count > 0) {
    const name = decodeURIComponent(new URL(address).pathname.slice(1))
    throw new CannotGoOn(
      `The database ${name} has ${count} tables, and a backup is restored into an empty one only. Make one (create database …) and name it in DATABASE_URL.`,
    )
  }
}

/**
 * While rows come in, nothing refers and nothing follows: what refers is put back at the end, which tests every row of it;
 * what follows from a row is in the backup already.
 */
async function withoutRules(sql, tables, work) {
  const rules = await sql.unsafe(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text = any($1)`,
    [schemas],
  )
  for (const { table, name } of rules) await sql.unsafe(`alter table ${table} drop constraint ${name}`)
  for (const { quoted } of tables) await sql.unsafe(`alter table ${quoted} disable trigger user`)
  await work()
  for (const { quoted } of tables) await sql.unsafe(`alter table ${quoted} enable trigger user`)
  for (const { table, name, rule } of rules)
    await sql.unsafe(`alter table ${table} add constraint ${name} ${rule}`)
}

async function fillTable(sql, folder, table, { file }) {
  const rows = await sql.unsafe(copyIn(table)).writable()
  await pipeline(createReadStream(join(folder, file)), createGunzip(), rows)
}

async function digestTable(sql, table) {
  const { stream, result } = digesting()
  await pour(sql, copyOut(table), stream, nowhere())
  return result()
}

async function fill(sql, folder, { tables, sequences }) {
  const there = new Map((await listTables(sql)).map((table) => [table.name, table]))
  const own = tables.map((kept) => {
    const table = there.get(kept.name)
    if (!table)
      throw new CannotGoOn(
        `This release has no table ${kept.name}. Restore with the release that made the backup.`,
      )
    return { ...table, columns: kept.columns, kept }
  })
  await sql.unsafe(`truncate ${[...there.values()].map(({ quoted }) => quoted).join(', ')} cascade`)
  await withoutRules(sql, [...there.values()], async () => {
    for (const table of own) await fillTable(sql, folder, table, table.kept)
  })
  for (const { name, value } of sequences) await sql`select setval(${name}::regclass, ${value}::bigint)`
  for (const table of own) {
    const { rows, sha256 } = await digestTable(sql, table)
    if (rows !== table.kept.rows || sha256 !== table.kept.sha256)
      throw new CannotGoOn(
        `${table.name} has ${rows} rows that are not the ${table.kept.rows} of the backup. Nothing was kept.`,
      )
  }
}

/**
 * Restores a folder of `writeBackup` into an empty database, which is made where it is missing, holds every table against
 * the backup, and then brings the database to the structure of this release. @throws CannotGoOn
 */
export async function restoreBackup(address, folder) {
  const began = performance.now()
  const manifest = readManifest(folder)
  await checkFiles(folder, manifest)
  if (!(await hasDatabase(address))) await addDatabase(address)
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    await checkEmpty(sql, address)
    await migrateDatabase(address, { upTo: manifest.migrations.at(-1).made })
    await sql.begin(async (tx) => {
      await tx.unsafe(plainSettings)
      await fill(tx, folder, manifest)
    })
    await sql.unsafe('analyze')
  } finally {
    await sql.end({ timeout: 5 })
  }
  await migrateDatabase(address)
  return { ...manifest, seconds: (performance.now() - began) / 1_000 }
}

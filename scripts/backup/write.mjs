import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { CannotGoOn } from '../packages.mjs'
import { digesting } from './digest.mjs'
import { copyOut, listMigrations, listSequences, listTables, plainSettings, pour } from './tables.mjs'

export const format = 1

function makeFolder(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotGoOn(
      `${folder} is not empty. Name a folder that is new, so that no backup is written over.`,
    )
  mkdirSync(join(folder, 'tables'), { recursive: true, mode: 0o700 })
}

async function writeTable(sql, folder, table) {
  const file = `tables/${table.name}.copy.gz`
  const { stream, result } = digesting()
  const output = createWriteStream(join(folder, file), { mode: 0o600, flush: true })
  await pour(sql, copyOut(table), stream, createGzip({ level: 6 }), output)
  return { name: table.name, file, columns: table.columns, ...result() }
}

/**
 * Writes everything that a database holds into a new folder, as it stood at one moment, while others go on reading and
 * writing. `backup.json` is written last: a folder without it is no backup. @throws CannotGoOn
 */
export async function writeBackup(address, folder) {
  makeFolder(folder)
  const began = performance.now()
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    const found = await sql.begin('isolation level repeatable read read only', async (tx) => {
      await tx.unsafe(plainSettings)
      const [{ at, server }] = await tx`select now() as at, current_setting('server_version') as server`
      const migrations = await listMigrations(tx)
      if (migrations.length === 0)
        throw new CannotGoOn(
          'This database has never been migrated, so there is nothing of the portal in it.',
        )
      const tables = []
      for (const table of await listTables(tx)) tables.push(await writeTable(tx, folder, table))
      return {
        format,
        at: at.toISOString(),
        server,
        migrations,
        tables,
        sequences: [...(await listSequences(tx))],
      }
    })
    const unfinished = join(folder, 'backup.json.unfinished')
    writeFileSync(unfinished, `${JSON.stringify(found, null, 2)}\n`, { mode: 0o600, flush: true })
    renameSync(unfinished, join(folder, 'backup.json'))
    return { ...found, seconds: (performance.now() - began) / 1_000 }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

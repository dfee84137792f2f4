import { resolve } from 'node:path'
import { restoreBackup } from './backup/restore.mjs'
import { writeBackup } from './backup/write.mjs'
import { openDatabase } from './database.mjs'
import { CannotGoOn } from './packages.mjs'
import { runToEnd } from './run-to-end.mjs'

const [what, given] = process.argv.slice(2)
const folder = given && resolve(given)

const sum = (tables, field) => tables.reduce((total, table) => total + table[field], 0)
const held = ({ tables }) =>
  `${sum(tables, 'rows')} rows of ${tables.length} tables, ${Math.ceil(sum(tables, 'bytes') / 1_024)} kB`

async function backup() {
  const address = process.env.DATABASE_URL ?? (await openDatabase()).address
  const made = await writeBackup(address, folder)
  console.log(`${held(made)}, as they stood at ${made.at}, are in ${folder}.
RPO: what is saved after ${made.at} is not in it; how often this runs is how much can be lost.
Made in ${made.seconds.toFixed(1)} s.`)
}

async function restore() {
  const address = process.env.DATABASE_URL
  if (!address)
    throw new CannotGoOn(
      'Set DATABASE_URL to the owner’s address of an empty database; the backup is restored into it.',
    )
  const made = await restoreBackup(address, folder)
  const lost = Math.round((Date.now() - new Date(made.at)) / 1_000)
  console.log(`${held(made)} are back, and each table is what it was: counted, and compared by SHA-256.
RPO: everything saved until ${made.at} is there; what was saved in the ${lost} s since is not.
RTO: ${made.seconds.toFixed(1)} s from the start of this command to a database that can be served from.`)
}

const commands = { backup, restore }
await runToEnd(async () => {
  if (!folder || !Object.hasOwn(commands, what))
    throw new CannotGoOn('Name a folder: npm run backup -- FOLDER, npm run restore -- FOLDER')
  await commands[what]()
})

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addDatabase, dropDatabase } from '../db/databases.ts'
import { startEmbedded } from '../db/embedded.ts'
import { kept, loadDemo, prepareDatabase } from './database.mjs'
import { keepOpen } from './lifetime.mjs'
import { CannotGoOn } from './packages.mjs'

/** Where the tests keep what they write while they run. */
export const keptByTests = join(kept, 'test')

/** A file of one run of the tests; what the last run wrote there is gone. */
export function reportAt(name) {
  mkdirSync(keptByTests, { recursive: true })
  const path = join(keptByTests, name)
  rmSync(path, { force: true })
  return path
}

/** Which server the tests use, and what a database on it is called: one that is thrown away, or the one of DATABASE_URL_TEST. */
async function openTestServer() {
  const given = process.env.DATABASE_URL_TEST
  if (!given) {
    const server = keepOpen(await startEmbedded(keptByTests, { isThrowAway: true }))
    return (purpose) => server.address(`rapporteur_${process.pid}${purpose}_test`)
  }
  const { pathname } = new URL(given)
  if (!pathname.endsWith('_test'))
    throw new CannotGoOn('DATABASE_URL_TEST must name a database that ends in _test, because tests empty it.')
  return (purpose) =>
    Object.assign(new URL(given), { pathname: pathname.replace(/_test$/, `${purpose}_test`) }).href
}

let opened

async function addressFor(purpose) {
  opened ??= openTestServer()
  const name = await opened
  return name(purpose)
}

async function addEmpty(address) {
  await dropDatabase(address)
  await addDatabase(address)
  return address
}

/** An empty database; the database tests give theirs its structure themselves. */
export const openEmptyDatabase = async (purpose = '') => addEmpty(await addressFor(purpose))

/** A database with the demo data, new each time. */
export async function openDemoDatabase(purpose) {
  const address = await addEmpty(await addressFor(purpose))
  await prepareDatabase(address)
  await loadDemo(address)
  return address
}

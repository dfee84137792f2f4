import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDatabase, dropDatabase, hasDatabase, renameDatabase } from '../db/databases.ts'
import { startEmbedded } from '../db/embedded.ts'
import { CannotStart } from '../db/embedded-place.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { loadTopics } from '../topics/load.ts'
import { keepOpen, runTypeScript } from './lifetime.mjs'
import { CannotGoOn } from './packages.mjs'

/** Where the demo keeps what it writes. */
export const kept = join(import.meta.dirname, '../.data')

const root = join(import.meta.dirname, '..')

/** Whether the message of an error is a sentence for the person, and the rest of it no use. */
export const isForPerson = (error) => error instanceof CannotStart || error instanceof CannotGoOn

/** Brings a database to the newest structure and vocabulary. @throws CannotGoOn */
export async function prepareDatabase(address) {
  try {
    await migrateDatabase(address)
    await loadTopics(address)
  } catch (error) {
    const { hostname, port, pathname } = new URL(address)
    const { message, code } = error.cause ?? error
    throw new CannotGoOn(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be brought to the newest structure: ${message || code}`,
      { cause: error },
    )
  }
}

/** Does nothing where the demo data is there. @throws CannotGoOn */
export async function loadDemo(address) {
  const env = {
    ...process.env,
    DATABASE_URL: address,
    DEMO: '1',
    PORTAL_URL: 'http://localhost',
    AUTH_SECRET: keptSecret(),
  }
  const code = await runTypeScript(join(root, 'demo/load.ts'), [], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (code !== 0) throw new CannotGoOn('The demo data could not be loaded; why is said above.')
}

/** Filled under another name first: a database called `rapporteur` has all its demo data. */
async function fillDatabase(server, address) {
  console.log('Loading the demo data, once.')
  const unfinished = server.address('rapporteur_unfinished')
  await dropDatabase(unfinished)
  await addDatabase(unfinished)
  await prepareDatabase(unfinished)
  await loadDemo(unfinished)
  await renameDatabase(unfinished, new URL(address).pathname.slice(1))
}

/**
 * The database of the demo, in the newest structure and with its data: the one of DATABASE_URL, or else the embedded
 * one, which is kept in `.data`. @throws CannotStart, CannotGoOn
 */
export async function openDatabase() {
  const given = process.env.DATABASE_URL
  const server = given ? undefined : keepOpen(await startEmbedded(kept))
  const address = given ?? server.address('rapporteur')
  if (server && !(await hasDatabase(address))) await fillDatabase(server, address)
  await prepareDatabase(address)
  if (given) await loadDemo(address)
  return { address, ended: server?.ended ?? new Promise(() => undefined) }
}

/** Made at the first start and kept, so that who is signed in stays so. */
export function keptSecret() {
  const path = join(kept, 'auth-secret')
  mkdirSync(kept, { recursive: true })
  if (!existsSync(path)) {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
    writeFileSync(path, `${secret}\n`, { mode: 0o600 })
  }
  return readFileSync(path, 'utf8').trim()
}

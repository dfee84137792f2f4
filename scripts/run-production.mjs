import { join, relative } from 'node:path'
import { buildPortal } from './build.mjs'
import { kept, keptSecret, openDatabase, prepareDatabase } from './database.mjs'
import { findNginx, howToGetNginx } from './front/nginx.mjs'
import { startSet } from './front/production.mjs'
import { CannotGoOn } from './packages.mjs'
import { runToEnd } from './run-to-end.mjs'

const root = join(import.meta.dirname, '..')
const logs = join(kept, 'production')

/** With a database of the person's own nothing is put into it, and demo mode is theirs to choose. */
async function openRecords() {
  const { NODE_ENV, ...env } = process.env
  const secret = { AUTH_SECRET: env.AUTH_SECRET || keptSecret() }
  if (!env.DATABASE_URL) {
    const { address, ended } = await openDatabase()
    return { env: { ...env, ...secret, DATABASE_URL: address, DEMO: '1' }, ended }
  }
  await prepareDatabase(env.DATABASE_URL)
  return { env: { ...env, ...secret }, ended: new Promise(() => undefined) }
}

async function serve() {
  if (!findNginx()) throw new CannotGoOn(howToGetNginx)
  const { env, ended } = await openRecords()
  await buildPortal({ ...env, PORTAL_URL: 'https://localhost' })
  const https = env.PORT ? Number(env.PORT) : undefined
  const { front, ports, portals, worker } = await startSet({ env, logs, https })
  console.log(`
The production set is ready.

  Open      ${front.origin}
  Portals   ${ports.map((port) => `http://127.0.0.1:${port}`).join(' and ')}, and a worker for jobs
  Logs      ${relative(root, logs)}, and ${front.folder}

The certificate is made for this machine and signed by nobody: a browser asks before it goes on, and curl wants -k.
Ctrl-C stops everything.`)
  const what = await Promise.race([
    ...portals.map((portal, index) => portal.ended.then(() => `portal ${index + 1}`)),
    worker.ended.then(() => 'worker'),
    front.ended.then(() => 'nginx'),
    ended.then(() => 'database'),
  ])
  throw new CannotGoOn(`The ${what} ended by itself; its last words are in ${logs}`)
}

await runToEnd(serve, { onSignal: 0 })

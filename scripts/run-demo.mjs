import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { demoAccounts } from '../demo/accounts.ts'
import { buildPortal } from './build.mjs'
import { kept, keptSecret, openDatabase } from './database.mjs'
import { CannotGoOn } from './packages.mjs'
import { checkPort, startPortal } from './portal.mjs'
import { runToEnd } from './run-to-end.mjs'

const root = join(import.meta.dirname, '..')
const began = performance.now()
const reload = process.argv.includes('--reload')
const port = Number(process.env.PORT || 3000)
/** Whoever reaches the demo can sign in to it, so it is for this machine unless the person says otherwise. */
const host = process.env.LISTEN || '127.0.0.1'

function demoEnvironment(address) {
  const { NODE_ENV, ...env } = process.env
  return {
    ...env,
    DATABASE_URL: address,
    PORTAL_URL: env.PORTAL_URL || `http://localhost:${port}`,
    AUTH_SECRET: env.AUTH_SECRET || keptSecret(),
    DEMO: '1',
  }
}

function announce(origin, log) {
  const accounts = Object.entries(demoAccounts).map(([role, { name }]) => `    ${role.padEnd(10)} ${name}`)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`
The portal is ready (${seconds} s).

  Open      ${origin}
  Sign in   ${origin}/en/sign-in, with the button of
${accounts.join('\n')}

The organizer has a report to file: OF 64 of IGF 2017. A filled-in one to paste is in demo/notes.txt.
Ctrl-C stops everything.${log ? ` What is typed stays in .data; what the portal says is in ${relative(root, log)}.` : ''}`)
}

/** Resolves when one of them ends by itself. */
async function serve() {
  await checkPort(port)
  const database = await openDatabase()
  const env = demoEnvironment(database.address)
  if (!reload) await buildPortal(env)
  const log = reload ? undefined : join(kept, 'portal.log')
  const portal = await startPortal({ port, host, env, reload, log })
  announce(env.PORTAL_URL, log)
  const what = await Promise.race([portal.ended.then(() => 'portal'), database.ended.then(() => 'database')])
  throw new CannotGoOn(
    `The ${what} ended by itself.${log && existsSync(log) ? ` Its last words are in ${log}` : ''}`,
  )
}

await runToEnd(serve, { onSignal: 0 })

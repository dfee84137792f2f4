import { join } from 'node:path'
import { findFreePort } from '../db/embedded-process.ts'
import { buildPortal } from './build.mjs'
import { prepareDatabase } from './database.mjs'
import { runTypeScript } from './lifetime.mjs'
import { startPortal } from './portal.mjs'
import { runToEnd } from './run-to-end.mjs'
import { keptByTests, openEmptyDatabase } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'

async function run() {
  await buildPortal(testEnvironment())
  const address = await openEmptyDatabase()
  await prepareDatabase(address)
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const env = testEnvironment({ DATABASE_URL: address, PORTAL_URL: origin })
  const portal = await startPortal({ port, env, log: join(keptByTests, 'portal.log') })
  const code = await runTypeScript('e2e/authz/command.ts', [origin, address], { env })
  await portal.stop()
  return code
}

await runToEnd(run)

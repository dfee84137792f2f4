import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../db/embedded-process.ts'
import { getBrowser } from './get-browser.mjs'
import { run } from './lifetime.mjs'
import { startPortal } from './portal.mjs'
import { readPlaywright, sum } from './tally.mjs'
import { openDemoDatabase, reportAt } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'

const root = join(import.meta.dirname, '..')

/** Some of the journeys, on a portal and a database of their own. What they say is shown at their end where others run beside them. */
async function travel({ name, given, browser, isBeside }) {
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const address = await openDemoDatabase(`_${name}`)
  const log = reportAt(`${name}-portal.log`)
  const portal = await startPortal({
    port,
    env: testEnvironment({ DATABASE_URL: address, PORTAL_URL: origin }),
    log,
  })
  const report = reportAt(`${name}.json`)
  const { NO_COLOR, ...env } = testEnvironment({
    BASE_URL: origin,
    DATABASE_URL: address,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const said = reportAt(`${name}.log`)
  const output = isBeside ? openSync(said, 'w') : 'inherit'
  const code = await run(
    join(root, 'node_modules/.bin/playwright'),
    ['test', '--reporter=list,json', `--output=test-results/${name}`, ...given],
    {
      cwd: root,
      // Playwright sets the one for its workers, and Node then complains about the other.
      env: { ...env, ...(NO_COLOR && { FORCE_COLOR: '0' }) },
      stdio: ['ignore', output, output],
    },
  )
  await portal.stop()
  if (isBeside) console.log(readFileSync(said, 'utf8'))
  if (code !== 0)
    console.log(
      `\nThe last words of the portal:\n${readFileSync(log, 'utf8').split('\n').slice(-25).join('\n')}`,
    )
  return readPlaywright(report, code)
}

/** In two halves side by side, always the same two: a journey waits for its browser about as long as it keeps a core busy. */
export async function runJourneys(files) {
  const browser = await getBrowser()
  if (files.length > 0) return travel({ name: 'journeys', given: files, browser })
  const halves = [
    { name: 'journeys-1', given: ['--shard=1/2'], browser },
    { name: 'journeys-2', given: ['--shard=2/2'], browser, isBeside: true },
  ]
  return sum(await Promise.all(halves.map(travel)))
}

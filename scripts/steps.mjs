import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../db/embedded-process.ts'
import { buildPortal } from './build.mjs'
import { getBrowser } from './get-browser.mjs'
import { run } from './lifetime.mjs'
import { startPortal } from './portal.mjs'
import { ofCode, readPlaywright, readVitest, tally } from './tally.mjs'
import { keptByTests, openDemoDatabase, openEmptyDatabase } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'

const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules/.bin', name)

function reportAt(name) {
  mkdirSync(keptByTests, { recursive: true })
  const path = join(keptByTests, name)
  rmSync(path, { force: true })
  return path
}

async function checkTypes() {
  const typed = await run(bin('next'), ['typegen'], { cwd: root, env: testEnvironment() })
  return ofCode(
    typed || (await run(bin('tsc'), ['--noEmit', '-p', '.'], { cwd: root, env: testEnvironment() })),
  )
}

const checkStyle = async () =>
  ofCode(await run(bin('biome'), ['check', '--error-on-warnings'], { cwd: root, env: testEnvironment() }))

async function runRules(files) {
  const report = reportAt('vitest.json')
  const env = testEnvironment({
    DATABASE_URL: await openEmptyDatabase(),
    PORTAL_URL: 'http://localhost:3000',
  })
  const given = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
  return readVitest(report, await run(bin('vitest'), given, { cwd: root, env }))
}

async function build() {
  const isNew = await buildPortal(testEnvironment())
  if (!isNew) console.log('Nothing changed since the last build.')
  return tally(1)
}

async function runJourneys(files) {
  const browser = await getBrowser()
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const address = await openDemoDatabase('_journeys')
  const log = reportAt('portal.log')
  const portal = await startPortal({
    port,
    env: testEnvironment({ DATABASE_URL: address, PORTAL_URL: origin }),
    log,
  })
  const report = reportAt('playwright.json')
  const { NO_COLOR, ...env } = testEnvironment({
    BASE_URL: origin,
    DATABASE_URL: address,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const code = await run(bin('playwright'), ['test', '--reporter=list,json', ...files], {
    cwd: root,
    // Playwright sets the one for its workers, and Node then complains about the other.
    env: { ...env, ...(NO_COLOR && { FORCE_COLOR: '0' }) },
  })
  await portal.stop()
  if (code !== 0)
    console.log(
      `\nThe last words of the portal:\n${readFileSync(log, 'utf8').split('\n').slice(-25).join('\n')}`,
    )
  return readPlaywright(report, code)
}

/** In order. The journeys need the build. */
const all = [
  { name: 'Types', run: checkTypes },
  { name: 'Lint and format', run: checkStyle },
  { name: 'Rules, database and house', run: () => runRules([]) },
  { name: 'Build', run: build, isSlow: true },
  { name: 'Journeys', run: () => runJourneys([]), isSlow: true, needs: 'Build' },
]

/** The steps that a command line asks for: all, `--quick` without the slow ones, or only those of the files it names. */
export function chooseSteps(given) {
  if (given.includes('--quick')) return all.filter(({ isSlow }) => !isSlow)
  const journeys = given.filter((file) => file.includes('.spec.'))
  const rules = given.filter((file) => !file.includes('.spec.'))
  if (given.length === 0) return all
  return all.flatMap((step) => {
    if (step.name.startsWith('Rules'))
      return rules.length > 0 ? [{ ...step, run: () => runRules(rules) }] : []
    if (step.name === 'Journeys')
      return journeys.length > 0 ? [{ ...step, run: () => runJourneys(journeys) }] : []
    return step.name === 'Build' && journeys.length > 0 ? [step] : []
  })
}

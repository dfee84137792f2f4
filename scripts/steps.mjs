import { join } from 'node:path'
import { buildPortal } from './build.mjs'
import { playChaos } from './chaos/play.mjs'
import { prepareDatabase } from './database.mjs'
import { getBrowser } from './get-browser.mjs'
import { runJourneys } from './journeys.mjs'
import { run } from './lifetime.mjs'
import { ofCode, readVitest, sum, tally } from './tally.mjs'
import { openEmptyDatabase, reportAt } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'
import { playYear } from './year/play.mjs'

const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules/.bin', name)

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

async function runChaos() {
  const browserPath = await getBrowser()
  const short = { rounds: 4, two: 10 }
  const played = []
  for (const [kind, count] of Object.entries(short))
    played.push(await playChaos({ browserPath, kind, count }))
  return sum(played.map(({ isWhole }) => (isWhole ? tally(1) : tally(0, 1))))
}

/** A few sessions of the scripted year: invited, written to, reminded over an outage. */
async function runYear() {
  const address = await openEmptyDatabase('_year')
  await prepareDatabase(address)
  return ofCode(await playYear(address, 8))
}

/** In order. Whoever travels needs the build. */
const all = [
  { name: 'Types', run: checkTypes },
  { name: 'Lint and format', run: checkStyle },
  { name: 'Rules, database and house', run: () => runRules([]) },
  { name: 'Year', run: runYear, isSlow: true },
  { name: 'Build', run: build, isSlow: true },
  { name: 'Journeys', run: () => runJourneys([]), isSlow: true, needs: 'Build' },
  { name: 'Chaos', run: runChaos, isSlow: true, needs: 'Build' },
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

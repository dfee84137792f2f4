import { isForPerson } from './database.mjs'
import { isStopping, stopAll, stopOnSignals } from './lifetime.mjs'
import { chooseSteps } from './steps.mjs'
import { lastLine, sum, tally } from './tally.mjs'

/** A step that cannot be run has failed; the others go on, so that one run tells everything. */
async function attempt(step, failed) {
  if (failed.has(step.needs)) {
    console.log(`Not run, because the step "${step.needs}" failed.`)
    return tally(0, 0, 1)
  }
  try {
    return await step.run()
  } catch (error) {
    console.error(isForPerson(error) ? error.message : error)
    return tally(0, 1)
  }
}

async function runSteps(steps) {
  const lines = []
  const failed = new Set()
  for (const step of steps) {
    if (isStopping()) break
    console.log(`\n== ${step.name} ==\n`)
    const began = performance.now()
    const counted = await attempt(step, failed)
    if (counted.failed > 0) failed.add(step.name)
    const seconds = `${Math.round((performance.now() - began) / 1000)} s`
    lines.push({
      counted,
      text: `${step.name.padEnd(28)}${lastLine(counted).padEnd(36)}${seconds.padStart(6)}`,
    })
  }
  return lines
}

stopOnSignals(130)
const lines = await runSteps(chooseSteps(process.argv.slice(2)))
const total = sum(lines.map(({ counted }) => counted))
await stopAll()
console.log(`\n${lines.map(({ text }) => text).join('\n')}\n\n${lastLine(total)}`)
process.exit(total.failed > 0 ? 1 : 0)

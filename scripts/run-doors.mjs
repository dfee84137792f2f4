import { isForPerson } from './database.mjs'
import { cases } from './doors/cases.mjs'
import { judgeAll } from './doors/judge.mjs'
import { openRecorder } from './doors/recorder.mjs'
import { startFront } from './front/nginx.mjs'
import { isStopping, keepOpen, stopAll, stopOnSignals } from './lifetime.mjs'

async function run() {
  const recorder = keepOpen(await openRecorder())
  const front = await startFront({ portals: [recorder.portal] })
  const faults = await judgeAll(cases, { port: front.https, recorder })
  for (const fault of faults) console.log(fault)
  await stopAll()
  console.log(`requests ${cases.length} accepted-wrongly ${faults.length}`)
  return faults.length > 0 ? 1 : 0
}

stopOnSignals(130)
let code = 1
try {
  code = await run()
} catch (error) {
  if (!isStopping()) console.error(isForPerson(error) ? error.message : error)
} finally {
  await stopAll()
}
process.exit(code)

import { cases } from './doors/cases.mjs'
import { judgeAll } from './doors/judge.mjs'
import { openRecorder } from './doors/recorder.mjs'
import { startFront } from './front/nginx.mjs'
import { keepOpen, stopAll } from './lifetime.mjs'
import { runToEnd } from './run-to-end.mjs'

async function run() {
  const recorder = keepOpen(await openRecorder())
  const front = await startFront({ portals: [recorder.portal] })
  const faults = await judgeAll(cases, { port: front.https, recorder })
  for (const fault of faults) console.log(fault)
  await stopAll()
  console.log(`requests ${cases.length} accepted-wrongly ${faults.length}`)
  return faults.length > 0 ? 1 : 0
}

await runToEnd(run)

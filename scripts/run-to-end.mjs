import { isForPerson } from './database.mjs'
import { isSignalled, isStopping, stopAll, stopOnSignals } from './lifetime.mjs'

/**
 * Runs a command to its end: what it opened is stopped, whatever happened, and the process ends with the code that `work`
 * resolves to (0 without one). A fault that is for a person is its sentence. `onSignal` is the code when a signal ends it.
 */
export async function runToEnd(work, { onSignal = 130 } = {}) {
  stopOnSignals(onSignal)
  let code = 1
  try {
    code = (await work()) ?? 0
  } catch (error) {
    if (!isStopping()) console.error(isForPerson(error) ? error.message : error)
  } finally {
    await stopAll()
  }
  if (!isSignalled()) process.exit(code)
}

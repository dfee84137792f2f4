import { completeFailedPages } from './auth/failed-page'
import { stopWork } from './jobs/queue'
import { keepWorking } from './jobs/work'
import { atEnd } from './server/draining'
import { SettingsIncomplete, settings } from './settings'

export { noteFailure } from './auth/failed-page'

/** Ends the server where a setting is missing, with its name and what to set, and starts to work on jobs, of which mail is one. */
export function start(): void {
  try {
    settings()
  } catch (error) {
    if (!(error instanceof SettingsIncomplete)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  completeFailedPages()
  if (settings().worksHere) {
    keepWorking()
    atEnd(stopWork)
  }
}

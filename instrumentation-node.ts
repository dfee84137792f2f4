import { completeFailedPages } from './auth/failed-page'
import { listReleasedForms } from './db/released-forms'
import { learnForms } from './forms/released'
import { stopWork } from './jobs/queue'
import { keepWorking } from './jobs/work'
import { describeFailure, log } from './log'
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
  // The server around Next learns before each answer; without it, as in development, what is released now must do.
  listReleasedForms().then(learnForms, (error: unknown) =>
    log.warn({ failure: describeFailure(error) }, 'the forms could not be read yet'),
  )
  if (settings().worksHere) {
    keepWorking()
    atEnd(stopWork)
  }
}

import { completeFailedPages } from './auth/failed-page'
import { keepWorking } from './jobs/work'
import { startDelivery } from './mail/delivery'
import { SettingsIncomplete, settings } from './settings'

export { noteFailure } from './auth/failed-page'

/** Ends the server where a setting is missing, with its name and what to set, and starts to send mail and to work on jobs. */
export function start(): void {
  try {
    settings()
  } catch (error) {
    if (!(error instanceof SettingsIncomplete)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  completeFailedPages()
  startDelivery()
  if (settings().worksHere) keepWorking()
}

// npm run worker: works on jobs in a process of its own, until it is told to stop. A job that it holds is finished first.
import { SettingsIncomplete, settings } from '@/settings'
import { stopWork } from './queue'
import { startWork } from './work'

try {
  settings()
} catch (error) {
  if (!(error instanceof SettingsIncomplete)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

async function stop(): Promise<void> {
  await stopWork()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
await startWork()
process.stdout.write('The worker waits for jobs. Ctrl-C stops it.\n')

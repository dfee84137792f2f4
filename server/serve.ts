// npm start: serves the portal that was built. Stops on SIGTERM and SIGINT when everything that was begun is done.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'
import { appDatabase, frontDatabase } from '@/db/client'
import { listReleasedForms } from '@/db/released-forms'
import { publishedGoneAddresses, publishedMoves, publishedPublication } from '@/db/schema/published'
import { learnForms } from '@/forms/released'
import { describeFailure, log } from '@/log'
import { SettingsIncomplete, settings } from '@/settings'
import { readAddresses } from './addresses'
import { atEnd, drain } from './draining'
import { frontDoor } from './front'
import { isGoneAddress } from './gone'
import { HeldPages } from './held'
import { findMovedAddress } from './moves'
import { publicDoor } from './public-door'
import { shareReading, stateOf } from './publication'
import { answerBroken } from './refusals'

/** Memory for public answers, in bytes. */
const held = 64 * 1024 * 1024
const build = join(process.cwd(), process.env.NEXT_DIST_DIR ?? '.next')
const port = Number(process.env.PORT || 3000)
const hostname = process.env.LISTEN || '127.0.0.1'

function readSettings() {
  try {
    return settings()
  } catch (error) {
    if (!(error instanceof SettingsIncomplete)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Reads the state of publication; a release of a form moves it, so the forms are read again before anything is answered. */
function readerOf(database: typeof frontDatabase) {
  let formsOf = ''
  return shareReading(async () => {
    const [row] = await database().select().from(publishedPublication)
    const forms = stateOf(row!, 0)
    if (forms !== formsOf) learnForms(await listReleasedForms(database()))
    formsOf = forms
    return stateOf(row!, Date.now())
  })
}
const readState = readerOf(frontDatabase)
/** What members are shown is read from here, and may be ahead of a replica that the public reads. */
const readAhead = readerOf(appDatabase)

const { isDemo, origin, traces } = readSettings()
// Before Next is loaded, which asks then and there who traces.
if (traces) atEnd((await import('./tracing')).startTracing(traces))
const portal = next({ dev: false, dir: process.cwd(), hostname, port })
await portal.prepare()
const answer = portal.getRequestHandler()
/** What asks nothing of the database, and so waits for none. */
const isApart = /^\/(_next|health)\//
/** What is for members may name a form that another portal released; a database that is away is told of by their doors. */
async function render(...[request, response]: Parameters<typeof answer>): Promise<void> {
  if (!isApart.test(request.url ?? ''))
    await Promise.race([readAhead().catch(() => null), wait(1_000, null, { ref: false })])
  return answer(request, response)
}
const answerPublic = publicDoor({
  render: answer,
  readState,
  pages: new HeldPages(held),
  host: origin.host,
  build: readFileSync(join(build, 'BUILD_ID'), 'utf8').trim(),
})

/** Slow enough for an upload over a bad line; the proxy in front shuts out who dawdles on purpose. Milliseconds. */
const limits = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
}
const server = createServer(
  limits,
  frontDoor({
    render,
    answerPublic,
    findMoved: findMovedAddress({
      readState,
      readMoved: () => frontDatabase().select().from(publishedMoves),
    }),
    isGone: isGoneAddress({
      readState,
      readGone: () => frontDatabase().select().from(publishedGoneAddresses),
    }),
    addresses: readAddresses(build),
    logsEverything: !isDemo,
  }),
)
server.maxHeadersCount = 100
server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
  if (socket.writable && code !== 'ECONNRESET') socket.end(answerBroken(code))
  else socket.destroy()
})
// Nothing here speaks another protocol; what asks to is let go.
server.on('upgrade', (_, socket) => socket.destroy())
server.on('connect', (_, socket) => socket.end(answerBroken(undefined)))
server.on('error', (error: NodeJS.ErrnoException) => {
  log.fatal({ code: error.code, port }, 'the portal cannot listen')
  process.exit(1)
})

let isEnding = false
async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  const isWhole = await drain(server, { notice: isDemo ? 0 : 5_000, finish: 25_000 })
  log.info({ isWhole }, 'ended')
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(fault, (error: unknown) => {
    log.fatal({ failure: describeFailure(error) }, 'ends because of a fault that nobody handled')
    drain(server, { notice: 0, finish: 5_000 }).finally(() => process.exit(1))
  })
server.listen(port, hostname)

import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { addDatabase, dropDatabase } from '../../db/databases.ts'
import { startEmbedded } from '../../db/embedded.ts'
import { isAlive, readPidFile } from '../../db/embedded-process.ts'
import { kept, loadDemo, prepareDatabase } from '../database.mjs'
import { childrenOf } from '../front/children.mjs'
import { startSet } from '../front/production.mjs'
import { keepOpen } from '../lifetime.mjs'
import { testEnvironment } from '../test-environment.mjs'
import { openPostbox } from './postbox.mjs'
import { openRelay } from './relay.mjs'

const signal = (pid, name) => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Postgres as it keeps what matters, with fsync on, which can lose its power. */
export async function openServer(place) {
  let server = await startEmbedded(place)
  keepOpen({ stop: () => server.stop() })
  const findPort = () => Number(new URL(server.address('postgres')).port)
  const relay = keepOpen(await openRelay(findPort))
  // What counts afterwards looks on from a line of its own, which no fault touches.
  const quiet = keepOpen(await openRelay(findPort))
  const through = ({ port }, name) => Object.assign(new URL(server.address(name)), { port }).href
  const processes = () => {
    const { pid } = readPidFile(join(server.place, 'postgres'))
    return [pid, ...childrenOf(pid)]
  }
  let frozen = []
  return {
    address: (name) => through(relay, name),
    addressToCount: (name) => through(quiet, name),
    relay,
    /** As when its disk does not answer: everything of it stands still. */
    freeze() {
      frozen = processes()
      for (const one of frozen) signal(one, 'SIGSTOP')
    },
    thaw() {
      for (const one of frozen) signal(one, 'SIGCONT')
    },
    /** A fast restart: every connection is ended, what was begun is undone. */
    async restart() {
      signal(processes()[0], 'SIGINT')
      await server.ended
      server = await startEmbedded(place)
    },
    async kill() {
      const all = processes()
      for (const one of all) signal(one, 'SIGKILL')
      await server.ended
      while (all.some(isAlive)) await wait(10)
    },
    async start() {
      server = await startEmbedded(place)
    },
  }
}

/** Organizers who have a draft each, for themselves alone, signed in. */
async function makePeople(sql, amount) {
  const reports = await sql`select r.id, s.id as session, s.event_id as event from reports r
    join sessions s on s.id = r.session_id where r.status in ('draft', 'returned') order by r.id limit ${amount}`
  const people = []
  for (const [index, { id, session, event }] of reports.entries()) {
    const token = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(token).digest('hex')
    await sql.begin(async (tx) => {
      const [user] = await tx`insert into users (email, name)
        values (${`editor-${index}@faults.example`}, ${`Editor ${index}`}) returning id`
      await tx`insert into memberships (user_id, role, event_id, session_id)
        values (${user.id}, 'organizer', ${event}, ${session})`
      await tx`insert into user_sessions (token_hash, user_id, expires_at)
        values (${hash}, ${user.id}, now() + interval '1 day')`
    })
    people.push({ number: index, report: id, token })
  }
  return people
}

/** The production set on a database of its own, and its editors. */
export async function openWorld({ editors = 8 } = {}) {
  const server = await openServer(join(kept, 'faults'))
  const address = server.address('rapporteur_faults')
  await dropDatabase(address)
  await addDatabase(address)
  await prepareDatabase(address)
  await loadDemo(address)
  const postbox = keepOpen(await openPostbox())
  const sql = postgres(server.addressToCount('rapporteur_faults'), {
    max: 1,
    onnotice: () => undefined,
    backoff: () => 0.3,
  })
  keepOpen({ stop: () => sql.end({ timeout: 2 }) })
  const people = await makePeople(sql, editors)
  const mail = { SMTP_URL: postbox.address, MAIL_FROM: 'Faults <portal@faults.example>' }
  const env = testEnvironment({ DATABASE_URL: address, ...mail })
  const set = await startSet({ env, logs: join(kept, 'faults-logs') })
  return { server, sql, people, postbox, set }
}

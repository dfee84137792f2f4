import { setTimeout as wait } from 'node:timers/promises'
import { CannotGoOn } from '../packages.mjs'

async function killProcess({ child, ended }, what) {
  if (child.exitCode !== null)
    throw new CannotGoOn(`The ${what} had ended before it was killed; the round proves nothing.`)
  child.kill('SIGKILL')
  await ended
}

async function stopProcess({ child, ended }, what) {
  child.kill('SIGTERM')
  await ended
  if (child.exitCode !== 0)
    throw new Error(`The ${what} was asked to end and ended with ${child.exitCode ?? child.signalCode}.`)
}

/** For how long the database is out of reach where it is not killed, in milliseconds: longer than a query is waited for. */
const away = 10_000

/** What goes wrong, and how it comes right again. The first three are killed with -9, as by a loss of power. */
export const kinds = {
  async web({ set }, random) {
    const index = random.between(0, set.portals.length - 1)
    await killProcess(set.portals[index], 'portal')
    await wait(1_000)
    set.portals[index] = await set.openPortal(index)
  },
  async worker({ set }) {
    await killProcess(set.worker, 'worker')
    set.worker = await set.openWorker()
  },
  async postgres({ server, sql }) {
    await sql`select 1`
    await server.kill()
    await wait(1_000)
    await server.start()
  },
  async everyWeb({ set }) {
    for (const portal of set.portals) await killProcess(portal, 'portal')
    await wait(1_000)
    set.portals = await Promise.all(set.portals.map((_, index) => set.openPortal(index)))
  },
  /** As an upgrade does it: one after the other, each told to end and waited for. */
  async upgrade({ set }) {
    for (const index of set.portals.keys()) {
      await stopProcess(set.portals[index], 'portal')
      set.portals[index] = await set.openPortal(index)
    }
  },
  async postgresRestart({ server, sql }) {
    await sql`select 1`
    await server.restart()
  },
  /** Connections are shot one by one, inside of transactions too. */
  async backends({ sql }) {
    for (let shot = 0; shot < 25; shot++) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        order by random() limit 1`.catch(() => undefined)
      await wait(200)
    }
  },
  async hang({ server }) {
    server.freeze()
    try {
      await wait(away)
    } finally {
      server.thaw()
    }
  },
  /** Packets vanish and nobody is told, as when a cable is pulled. */
  async silence({ server }) {
    server.relay.isSilent = true
    await wait(away)
    server.relay.isSilent = false
  },
  /** What the database answers is cut off while what it was asked is done: nobody knows whether it was saved. */
  async lostAnswers({ server }) {
    for (let cut = 0; cut < 10; cut++) {
      server.relay.cutAnswers()
      await wait(300)
    }
  },
}

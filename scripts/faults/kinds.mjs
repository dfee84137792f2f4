import { setTimeout as wait } from 'node:timers/promises'
import { CannotGoOn } from '../packages.mjs'

async function killProcess({ child, ended }, what) {
  if (child.exitCode !== null)
    throw new CannotGoOn(`The ${what} had ended before it was killed; the round proves nothing.`)
  child.kill('SIGKILL')
  await ended
}

/** What is killed with -9, and how it comes back. Each says in milliseconds how long it was away. */
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
}

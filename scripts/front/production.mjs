import { mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../../db/embedded-process.ts'
import { keepOpen, start } from '../lifetime.mjs'
import { startPortal } from '../portal.mjs'
import { startFront } from './nginx.mjs'

const root = join(import.meta.dirname, '../..')

/** The worker beside the portals. It says so when it waits for jobs. */
export async function startWorker(env, log) {
  const options = ['--conditions=react-server', '--import', 'tsx', join(root, 'jobs/worker.ts')]
  const output = openSync(log, 'a')
  return keepOpen(start(process.execPath, options, { cwd: root, env, stdio: ['ignore', output, output] }))
}

/**
 * What stands in production, on loopback: portals, one worker and nginx before them, on a database that is there already.
 * `logs` is a folder. Each can be ended and started again by itself. @throws CannotGoOn
 */
export async function startSet({ env: given, logs, instances = 2, https, http }) {
  rmSync(logs, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
  const ports = []
  while (ports.length < instances) ports.push(await findFreePort())
  const portals = ports.map((port) => `127.0.0.1:${port}`)
  const front = await startFront({ portals, https, http })
  const env = { ...given, PORTAL_URL: front.origin, JOBS: 'apart' }
  let starts = 0
  // Each start has a log of its own, so that the last words of the one before stay.
  const openPortal = (index) =>
    startPortal({ port: ports[index], env, log: join(logs, `portal-${index + 1}-${++starts}.log`) })
  const openWorker = () => startWorker(env, join(logs, 'worker.log'))
  const running = await Promise.all(ports.map((_, index) => openPortal(index)))
  return { front, ports, portals: running, worker: await openWorker(), openPortal, openWorker, env }
}

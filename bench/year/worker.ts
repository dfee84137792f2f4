import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** A process of the project's own, as `npm run worker` starts it; killed, it has no chance to put anything in order. */
function startProcess(file: string, given: string[], env: Record<string, string>): ChildProcess {
  const flags = ['--conditions=react-server', '--import', 'tsx', join(root, file), ...given]
  return spawn(process.execPath, flags, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const endOf = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise<number | null>((resolve) => child.once('exit', resolve))

/** A worker that is killed with -9 once `isTime`, and another started in its place; `kills` times. */
export async function killWhileWorking(
  env: Record<string, string>,
  isTime: (kill: number) => boolean,
  kills: number,
): Promise<ChildProcess> {
  let worker = startProcess('jobs/worker.ts', [], env)
  for (let kill = 1; kill <= kills; kill++) {
    const deadline = Date.now() + 120_000
    while (!isTime(kill) && Date.now() < deadline) await wait(5)
    worker.kill('SIGKILL')
    await endOf(worker)
    worker = startProcess('jobs/worker.ts', [], env)
  }
  return worker
}

export async function stopWorker(worker: ChildProcess): Promise<void> {
  worker.kill('SIGTERM')
  await endOf(worker)
}

/** Decides on the reminders of one simulated moment in a process of its own, which is killed with -9 after `killAfter` milliseconds. */
export async function remindAndDie(now: Date, killAfter: number): Promise<void> {
  const child = startProcess('bench/year/remind.ts', [now.toISOString()], {})
  setTimeout(() => child.kill('SIGKILL'), killAfter)
  await endOf(child)
}

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const asked = (pid: number, field: string) =>
  spawnSync('ps', ['-ww', '-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''

const fileOf = (pid: number, name: string) =>
  existsSync(`/proc/${pid}/${name}`) ? readFileSync(`/proc/${pid}/${name}`, 'utf8') : undefined

/** The command line of a process, empty if there is none. Small Linux images have /proc and no ps; macOS the reverse. */
export const commandOf = (pid: number): string =>
  fileOf(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? asked(pid, 'command')

/** The second field of `stat` is a name in parentheses that may itself hold spaces; what follows it is counted. */
const statOf = (pid: number) => {
  const stat = fileOf(pid, 'stat')
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

export const parentOf = (pid: number): number => Number(statOf(pid)?.[1] ?? asked(pid, 'ppid'))

/** Whether a process has this id. One of another user counts; one that ended and was not collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return (statOf(pid)?.[0] ?? asked(pid, 'state').charAt(0)) !== 'Z'
}

/** What a running server wrote about itself; null if the file is missing or not whole yet. */
export function readPidFile(folder: string): { pid: number; port: number; isReady: boolean } | null {
  const path = `${folder}/postmaster.pid`
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : null
}

/** A number is soon given to another process, so the process must say that it is the server of this very folder. */
export const isServerOf = (folder: string, pid: number): boolean =>
  isAlive(pid) && commandOf(pid).includes(`postgres -D ${folder} `)

/** Asks a process to end, and insists step by step. Resolves when it is gone. */
export async function end(
  pid: number,
  signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'],
) {
  for (const signal of signals) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < 10_000; waited += 20) {
      if (!isAlive(pid)) return
      await wait(20)
    }
  }
}

/** A port of this machine that nobody listens on now. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seconds of CPU that processes have used so far; where the system does not tell, null. */
export function cpuOf(pids) {
  if (!existsSync('/proc/self/stat')) return null
  const seconds = pids.map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  })
  return seconds.reduce((total, one) => total + one, 0)
}

/**
 * Reads one address from many connections for a while, from a process of its own. `ahead` requests are under way on each.
 * `pids` are the processes that answer: their CPU is shared out over the answers, in milliseconds.
 * @returns statuses, answers a second, p50 and p99 in milliseconds, and CPU for each answer
 */
export async function runLoad({
  origin,
  path,
  headers = {},
  connections = 16,
  ahead = 4,
  milliseconds = 3_000,
  pids,
}) {
  const before = cpuOf(pids)
  const given = JSON.stringify({ origin, path, headers, connections, ahead, milliseconds })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'generator.mjs'), given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (piece) => (text += piece))
  await once(child, 'close')
  const { answers, seconds, ...found } = JSON.parse(text)
  const after = cpuOf(pids)
  const cpu = before === null || answers === 0 ? null : ((after - before) * 1_000) / answers
  return { ...found, answers, rate: answers / seconds, cpu }
}

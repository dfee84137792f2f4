import { spawnSync } from 'node:child_process'

/** The processes that a process has started and that still run. */
export const childrenOf = (pid) =>
  spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .filter(Boolean)
    .map(Number)

/** A process with those that work for it. */
export const familyOf = ({ child }) => [child.pid, ...childrenOf(child.pid)]

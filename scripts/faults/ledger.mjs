import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** What was acknowledged, on the disk before anything else happens, so that it outlives whatever the rig does to itself. */
export function openLedger(path) {
  const file = openSync(path, 'w')
  const lines = []
  return {
    lines,
    note(line) {
      writeSync(file, `${JSON.stringify(line)}\n`)
      fsyncSync(file)
      lines.push(line)
    },
    stop: () => closeSync(file),
  }
}

/** Lines whose revision is not there, or has not the word that was sent for it. `stored` is what the database has of words. */
export function findLost(lines, stored) {
  const there = new Set(stored.map(({ report, number, word }) => `${report} ${number} ${word}`))
  return lines.filter(({ report, number, word }) => !there.has(`${report} ${number} ${word}`))
}

/** Words that are in more than one revision: each was saved once, by one who has the report for himself. */
export function findDoubled(stored) {
  const counted = Map.groupBy(stored, ({ report, word }) => `${report} ${word}`)
  return [...counted].filter(([, found]) => found.length > 1).map(([word]) => word)
}

/**
 * People to whom an invitation came as two messages, or as one message more than twice. A worker that is killed between
 * sending and noting it sends the same message again, with the same Message-ID, once.
 */
export function findMailedTwice(received) {
  const byReader = Map.groupBy(received, ({ to }) => to)
  return [...byReader]
    .filter(([, mails]) => new Set(mails.map(({ id }) => id)).size > 1 || mails.length > 2)
    .map(([to]) => to)
}

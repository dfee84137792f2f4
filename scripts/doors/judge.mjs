import { ask } from './ask.mjs'

const same = (a, b) => a.length === b.length && a.every((one, index) => one === b[index])

function faultOfRefused({ statuses, isClosed, ms }, seen, within = 3_000) {
  if (seen.some(({ isWhole }) => isWhole)) return 'it reached the portal as a whole request'
  if (statuses.some((status) => status < 400)) return `it was answered ${statuses.join(', ')}`
  if (!isClosed) return `the connection was open after ${Math.round(ms)} ms`
  if (ms > within) return `the connection was closed only after ${Math.round(ms)} ms`
}

function faultOfTaken({ statuses }, seen, { lengths, endsWith }) {
  const whole = seen.filter(({ isWhole }) => isWhole).map(({ length }) => length)
  if (!same(whole, lengths)) return `bodies of ${whole.join(', ') || 'none'} reached the portal`
  const expected = [...lengths.map(() => 200), ...(endsWith ? [endsWith] : [])]
  if (!same(statuses, expected)) return `it was answered ${statuses.join(', ') || 'nothing'}`
}

function faultOf(one, answer, seen) {
  if (one.expect === 'refused') return faultOfRefused(answer, seen, one.within)
  if (one.expect === 'taken') return faultOfTaken(answer, seen, one)
  return faultOfRefused(answer, seen) && faultOfTaken(answer, seen, one)
}

/** What is wrong with how a case was received, or undefined. `id` is a word that no other case has. */
export async function judge(one, id, { port, recorder }) {
  const { expect, within = 3_000, hangsUp, lengths, endsWith } = one
  const waiting =
    expect === 'refused'
      ? { patience: within + 2_000 }
      : { patience: 10_000, answers: lengths.length + (endsWith ? 1 : 0) }
  const answer = await ask(port, one.write(id), { ...waiting, hangsUp })
  return faultOf(one, answer, recorder.about(id))
}

/** Judges cases, some at a time: the sentences of those that were received wrongly. */
export async function judgeAll(cases, door, atOnce = 12) {
  const left = cases.map((one, index) => ({ one, id: `case${index}x` }))
  const faults = []
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const fault = await judge(next.one, next.id, door)
      if (fault) faults.push(`${next.one.name}: ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return faults
}

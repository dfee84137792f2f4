import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeRandom } from '../chaos/random.mjs'
import { until } from '../chaos/writer.mjs'
import { kept } from '../database.mjs'
import { makeEditor } from './editor.mjs'
import { kinds } from './kinds.mjs'
import { findDoubled, findLost, findMailedTwice, openLedger } from './ledger.mjs'
import { makeTally } from './tally.mjs'

/** The longest that nobody was acknowledged anything, and that somebody was not, since `from`; in milliseconds. */
function gapsSince(editors, from) {
  const longest = (times) => {
    const all = [from, ...times.filter((time) => time > from).sort((a, b) => a - b)]
    return Math.max(...all.slice(1).map((time, index) => time - all[index]))
  }
  return {
    everybody: longest(editors.flatMap(({ acknowledged }) => acknowledged)),
    somebody: Math.max(...editors.map(({ acknowledged }) => longest(acknowledged))),
  }
}

const savedSince = (editors, from, times) =>
  editors.every(({ acknowledged }) => acknowledged.filter((time) => time > from).length >= times)

/** What ended by itself is started again, as systemd would, and told: nothing that is killed here may take others with it. */
async function startFallen({ set }) {
  const fallen = set.portals.flatMap(({ child }, index) => (child.exitCode === null ? [] : [index]))
  for (const index of fallen) set.portals[index] = await set.openPortal(index)
  return fallen.length
}

async function runRound({ world, editors, random, invited }, number, kind) {
  const from = performance.now()
  if (!(await until(() => savedSince(editors, from, 1), 60)))
    throw new Error('Somebody could not save before the fault.')
  const email = `invited-${number}@faults.example`
  const inviting = editors[number % editors.length].invite(email)
  await wait(random.between(0, 400))
  const killedAt = performance.now()
  await kinds[kind](world, random)
  const backAt = performance.now()
  const areBack = await until(() => savedSince(editors, backAt, 2), 60)
  if (await inviting) invited.push(email)
  const fallen = await startFallen(world)
  if (fallen > 0) console.log(`round ${number}: ${fallen} portals ended by themselves`)
  const { everybody, somebody } = gapsSince(editors, killedAt)
  const saved = areBack ? '' : '; not everybody could save again within a minute'
  console.log(
    `round ${number}: ${kind}, over after ${Math.round(backAt - killedAt)} ms; nobody saved for ${Math.round(everybody)} ms, one for ${Math.round(somebody)} ms${saved}`,
  )
  return areBack && fallen === 0
}

const listWords = (sql, people) => sql`
  select report_id as report, number, word[1] as word from revisions,
    regexp_matches(content::text, 'f[0-9]+s[0-9]+x', 'g') as word
  where report_id = any(${people.map(({ report }) => report)}::uuid[])`

/** Answers that a fault may bring; any other is a fault of its own. */
const permitted = new Set([200, 303, 409, 412, 429, 503, 'no answer'])

/** Has each kind of fault happen in turn, `rounds` times, while eight people save; then counts. */
export async function runRounds({ world, rounds, seed, chosen }) {
  const random = makeRandom(seed)
  const tally = makeTally()
  const ledger = openLedger(join(kept, 'faults-ledger.ndjson'))
  const editors = world.people.map((person) =>
    makeEditor({ ...person, origin: world.set.front.origin, tally, ledger }),
  )
  const state = { world, editors, random, invited: [] }
  const all = Array.from({ length: rounds }, () => chosen).flat()
  let failed = 0
  for (const [index, kind] of all.entries()) if (!(await runRound(state, index + 1, kind))) failed += 1
  for (const editor of editors) editor.stop()
  await Promise.all(editors.map(({ ended }) => ended))

  const stored = await listWords(world.sql, world.people)
  const lost = findLost(ledger.lines, stored)
  const { received } = world.postbox
  const unsent = () => state.invited.filter((email) => !received.some(({ to }) => to === email))
  await until(() => unsent().length === 0, 90)
  const doubled = [...findDoubled(stored), ...findMailedTwice(received)]
  const strange = [...tally.counts.keys()].filter((what) => !permitted.has(what))
  console.log(
    `Answers: ${tally}. Invitations that were taken: ${state.invited.length}, not yet sent: ${unsent().length}.`,
  )
  if (strange.length > 0) console.log(`Answers that no fault should bring: ${strange.join(', ')}.`)
  for (const one of [
    ...lost.map(({ word }) => `lost: ${word}`),
    ...doubled.map((word) => `doubled: ${word}`),
  ])
    console.log(`  ${one}`)
  ledger.stop()
  return {
    faults: all.length,
    acknowledged: ledger.lines.length,
    lost: lost.length + unsent().length,
    doubled: doubled.length,
    failed: failed + strange.length,
  }
}

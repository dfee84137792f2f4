import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { dropDatabase } from '../db/databases.ts'
import { findFreePort } from '../db/embedded-process.ts'
import { buildPortal } from './build.mjs'
import { isStopping, stopAll } from './lifetime.mjs'
import { startPortal } from './portal.mjs'
import { runToEnd } from './run-to-end.mjs'
import { keptByTests, openDemoDatabase } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'
import { listAddresses } from './worlds/addresses.mjs'
import { addHidden, hiddenWord } from './worlds/hidden.mjs'

const { values } = parseArgs({ options: { queries: { type: 'string' }, only: { type: 'string' } } })
const amount = Number(values.queries ?? 500)

/** A second database with the same rows as the first, ids and moments included. */
async function copyDatabase(address) {
  const name = new URL(address).pathname.slice(1)
  const copy = Object.assign(new URL(address), { pathname: `/${name.replace(/_test$/, '_other_test')}` }).href
  await dropDatabase(copy)
  const sql = postgres(Object.assign(new URL(address), { pathname: '/postgres' }).href, { max: 1 })
  await sql`create database ${sql(new URL(copy).pathname.slice(1))} template ${sql(name)}`
  await sql.end()
  return copy
}

/** A large book is made apart, and asked for again until it is there. */
async function askUntilMade(address, times = 60) {
  const answer = await fetch(address, { redirect: 'manual' })
  if (answer.status !== 202 || times === 0) return answer
  await answer.arrayBuffer()
  await wait(1_000)
  return askUntilMade(address, times - 1)
}

/**
 * A page of a member's door has its content a second time, in pieces that are cut and numbered as they come: all of them, in one
 * order and without their numbers.
 */
function inOneOrder(html) {
  const piece = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g
  const rows = Array.from(html.matchAll(piece), ([, text]) => JSON.parse(text))
    .join('')
    .split('\n')
    .map((row) => row.replace(/^[0-9a-f]+:/, '').replace(/\$L?[0-9a-f]+\b/g, '$'))
  return [html.replace(piece, ''), ...rows.sort()].join('\n')
}

/** What an answer says, without what is made anew for each: the nonce of a page, and the moment of a harvest. */
async function answerOf(origin, path) {
  const answer = await askUntilMade(origin + path)
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  const told = ['content-type', 'etag', 'location', 'link'].map((name) => answer.headers.get(name))
  const plain = inOneOrder(body)
    .replace(/nonce="[^"]*"/g, '')
    .replace(/"nonce":"[^"]*"/g, '')
    .replace(/<responseDate>[^<]*/g, '')
  const nonce = /nonce="([^"]+)"/.exec(body)?.[1]
  const whole = [answer.status, ...told, plain].join('\n')
  return { text: nonce ? whole.replaceAll(nonce, '') : whole, body }
}

/** Where two answers part, with a little of what stands around it. */
function difference(one, other) {
  let at = 0
  while (one[at] === other[at]) at += 1
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))
  return `${around(one)} and ${around(other)}`
}

async function run() {
  await buildPortal(testEnvironment())
  const one = await openDemoDatabase('_worlds')
  const other = await copyDatabase(one)
  const hidden = await addHidden(other)
  const ports = [await findFreePort(), await findFreePort()]
  const PORTAL_URL = `http://localhost:${ports[0]}`
  for (const [place, DATABASE_URL] of [one, other].entries())
    await startPortal({
      port: ports[place],
      env: testEnvironment({ DATABASE_URL, PORTAL_URL, JOBS: 'apart' }),
      log: join(keptByTests, `world-${place + 1}.log`),
    })
  const origins = ports.map((port) => `http://localhost:${port}`)
  const all = await listAddresses(origins[0], hidden, amount)
  const addresses = values.only ? all.filter((path) => path.includes(values.only)) : all
  let differ = 0
  const ask = async (path) => {
    const [first, second] = await Promise.all(origins.map((origin) => answerOf(origin, path)))
    const isEqual = first.text === second.text
    const tells = !path.includes(hiddenWord) && second.body.includes(hiddenWord)
    if (isEqual && !tells) return
    differ += 1
    console.log(
      `${path} ${isEqual ? 'gives away what is hidden' : `differs: ${difference(first.text, second.text)}`}`,
    )
  }
  const waiting = [...addresses]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined && !isStopping(); path = waiting.shift())
      await ask(path)
  }
  await Promise.all([work(), work(), work()])
  await stopAll()
  console.log(`answers ${addresses.length} differ ${differ}`)
  return differ === 0 ? 0 : 1
}

await runToEnd(run)

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/** The most that somebody waits for one answer, in milliseconds. A longer one is a hang. */
const patience = 15_000

/**
 * Somebody who saves one word after the other, each in place of the one before, as the page's script does: sent again with
 * the same key until it is acknowledged.
 */
export function makeEditor({ origin, number, report, token, tally, ledger }) {
  const path = `${origin}/en/my/reports/${report}`
  const cookie = `__Host-rapporteur.session=${token}`
  const acknowledged = []
  const took = []
  let isStopped = false
  let base

  async function ask(address, { body, headers = {} } = {}) {
    const began = performance.now()
    try {
      const response = await fetch(address, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Cookie: cookie, Origin: origin, ...headers },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      })
      const text = await response.text()
      tally.add(response.status)
      return { status: response.status, headers: response.headers, text }
    } catch (error) {
      tally.add(performance.now() - began >= patience ? 'hung' : 'no answer')
      return { status: 0, text: String(error) }
    }
  }

  /** The first question of paragraphs, and the revision that the page shows. */
  async function open() {
    for (;;) {
      const { status, text } = await ask(`${path}/edit`)
      const question = /<textarea[^>]*name="([^"]+)"/.exec(text)?.[1]
      if (status === 200 && question) {
        base = Number(/name="base"[^>]*value="(\d+)"/.exec(text)[1])
        return question
      }
      if (status < 500 && status !== 0) throw new Error(`The editor's page was answered ${status}.`)
      await wait(100)
    }
  }

  async function save(question, word) {
    const body = JSON.stringify({ fields: { [question]: word } })
    const key = randomUUID()
    const began = performance.now()
    for (;;) {
      const headers = { 'Content-Type': 'application/json', 'If-Match': `"${base}"`, 'Idempotency-Key': key }
      const { status, text } = await ask(`${path}/save`, { body, headers })
      const said = status === 200 ? JSON.parse(text) : {}
      if (said.saved) {
        base = said.saved
        ledger.note({ report, number: said.saved, word })
        acknowledged.push(performance.now())
        took.push(performance.now() - began)
        return
      }
      await wait(status === 429 ? 1_000 : 100)
    }
  }

  async function run() {
    const question = await open()
    for (let step = 0; !isStopped; step++) {
      await save(question, `f${number}s${step}x`)
      // Four a second is the most that a member may save.
      await wait(270)
    }
  }
  return {
    acknowledged,
    /** How long each save took until it was acknowledged, tries that failed included. */
    took,
    ended: run(),
    /** Invites somebody by mail; true once the portal has taken it. */
    async invite(email) {
      const body = new URLSearchParams({ email }).toString()
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      const answer = await ask(`${path}/editors/invite`, { body, headers })
      return answer.status === 303 && answer.headers.get('location').includes('done=invited')
    },
    stop: () => (isStopped = true),
  }
}

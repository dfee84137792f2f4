import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Field } from '@/forms/filled-fields'
import type { KeptText } from './journal'
import { formOfKinds, standingsOf } from './standing'
import { sendAll } from './use-left-text'

const form = formOfKinds({ title: 'text', summary: 'paragraphs' })
const text = (key: string, value: string): Field[] => [[key, value]]

/** Two questions that grew from two revisions, so that they go out one after the other. */
const left: KeptText = {
  id: 'i',
  user: 'u',
  report: 'r',
  section: '',
  at: 0,
  standings: {
    ...standingsOf({ title: text('title', 'old') }, 1),
    ...standingsOf({ summary: text('summary', 'old') }, 2),
  },
  now: { title: text('title', 'new title'), summary: text('summary', 'new summary') },
  sent: null,
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A portal that answers with these, one after the other, and notes what it was sent. */
async function portalThatSays(answers: [status: number, body: object][]) {
  const sent: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      sent.push(Object.keys(JSON.parse(body).fields).join())
      const [status, said] = answers[sent.length - 1]!
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/save`, sent }
}

test('a report that was submitted takes all of a left text aside, not its first part only', async () => {
  const gone = { gone: true, held: 7, page: '/report?held=7' }
  const { address, sent } = await portalThatSays([
    [410, gone],
    [410, { ...gone, held: 8, page: '/report?held=8' }],
  ])
  expect(await sendAll(form, address, left, async () => undefined)).toEqual({
    came: 'gone',
    page: '/report?held=8',
    message: '',
  })
  expect(sent).toEqual(['title', 'summary'])
})

test('what the server has not acknowledged is never called saved, and is what is left to keep', async () => {
  const { address, sent } = await portalThatSays([
    [410, { gone: true, held: 7, page: '/report?held=7' }],
    [404, { error: 'absent', message: 'There is nothing here.' }],
  ])
  const kept: KeptText[] = []
  const sending = await sendAll(form, address, left, async (still) => {
    kept.push(still)
  })
  expect(sending.came).toBe('absent')
  expect(sent).toEqual(['title', 'summary'])
  expect(kept.map(({ standings }) => [standings.title!.known, standings.summary!.known])).toEqual([
    [text('title', 'new title'), text('summary', 'old')],
  ])
})

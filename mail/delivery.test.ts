import { createServer } from 'node:net'
import { and, eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { emptyDatabase, makeReport, makeUser } from '@/db/testing'
import { sendAgain } from './commands'
import { deliverDue, deliverMail, mostAttempts } from './delivery'
import { announce, type Mail } from './outbox'
import { makeTransport, type Transport } from './transport'

type Received = { from: string; to: string[]; raw: string }

const received: Received[] = []
let refusal: Error | null = null

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, answer) => answer(refusal),
  onData(stream, session, answer) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom ? mailFrom.address : ''
      received.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(pieces).toString() })
      answer()
    })
  },
})
let transport: Transport
const portal = new URL('https://portal.example')

const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const bound = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof bound === 'object' && bound ? bound.port : 0
}

const makeRecipient = () => `${crypto.randomUUID()}@reader.example`
const put = (mail: Mail) => appDatabase().transaction((tx) => announce(tx, mail))
const rowOf = async (recipient: string) => {
  const rows = await appDatabase().select().from(outgoingMails).where(eq(outgoingMails.recipient, recipient))
  expect(rows).toHaveLength(1)
  return rows[0]!
}
const receivedBy = (recipient: string) => received.filter(({ to }) => to.includes(recipient))

beforeAll(async () => {
  await emptyDatabase()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  transport = makeTransport(`smtp://127.0.0.1:${port}`, 'Reports <reports@portal.example>', portal)
})
beforeEach(() => {
  refusal = null
})
afterAll(async () => {
  transport.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

describe('a mail in the outbox', () => {
  test('is sent once, to its one recipient, and its words are kept', async () => {
    const recipient = makeRecipient()
    await put({
      recipient,
      subject: 'A report was returned',
      body: 'Read it here:\n\nhttps://portal.example/en/my',
    })
    await deliverDue(transport)
    await deliverDue(transport)
    const [mail, ...more] = receivedBy(recipient)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ from: 'reports@portal.example', to: [recipient] })
    expect(mail!.raw).toContain('https://portal.example/en/my')
    expect(mail!.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
    const row = await rowOf(recipient)
    expect(row).toMatchObject({
      body: expect.stringContaining('/en/my'),
      attempts: 1,
      lastError: null,
      sentAt: expect.any(Date),
    })
    expect(mail!.raw).toContain(`Message-ID: <${row.id}@portal.example>`)
  })

  test('is not sent when the transaction of what it announces fails', async () => {
    const recipient = makeRecipient()
    const failing = appDatabase().transaction(async (tx) => {
      await announce(tx, { recipient, subject: 'Never', body: 'Never' })
      throw new Error('The work failed after the announcement.')
    })
    await expect(failing).rejects.toThrow('after the announcement')
    await deliverDue(transport)
    expect(receivedBy(recipient)).toEqual([])
  })

  test('that names somebody cannot add a header, a recipient or a link', async () => {
    const recipient = makeRecipient()
    const speaker =
      'Click [here](https://evil.example)\r\nBcc: everyone@evil.example\r\n\r\n<a href="https://evil.example">x</a>'
    await put({ recipient, subject: `About ${speaker}\u2028Cc: x@evil.example`, body: `About ${speaker}` })
    await deliverDue(transport)
    const [mail] = receivedBy(recipient)
    expect(mail!.to).toEqual([recipient])
    const headers = mail!.raw
      .split('\r\n\r\n')[0]!
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
    expect(headers.map((header) => header.slice(0, header.indexOf(':')))).toEqual([
      'Auto-Submitted',
      'Content-Language',
      'From',
      'To',
      'Subject',
      'Message-ID',
      'Content-Transfer-Encoding',
      'Date',
      'MIME-Version',
      'Content-Type',
    ])
    expect(mail!.raw).not.toContain('text/html')
  })

  test.each([
    'a@b.example,c@evil.example',
    'a@b.example c@evil.example',
    'a@b.example\r\nBcc: c@evil.example',
    'Somebody <a@b.example>',
    '"a@evil.example"@b.example',
    '',
  ])('cannot be for %j', async (recipient) => {
    await expect(put({ recipient, subject: 'x', body: 'x' })).rejects.toThrow('not one parsed address')
  })

  test('is tried again later when the server refuses, and keeps what it said', async () => {
    const recipient = makeRecipient()
    refusal = Object.assign(new Error('Try again later, greylisted'), { responseCode: 451 })
    await put({ recipient, subject: 'Patience', body: 'Patience' })
    await deliverDue(transport)
    const failed = await rowOf(recipient)
    expect(failed).toMatchObject({ attempts: 1, sentAt: null, body: 'Patience' })
    expect(failed.lastError).toContain('greylisted')
    expect(failed.dueAt.getTime() - failed.createdAt.getTime()).toBeGreaterThan(14_000)
    refusal = null
    await deliverDue(transport)
    expect(receivedBy(recipient)).toEqual([])
    await appDatabase()
      .update(outgoingMails)
      .set({ dueAt: new Date(0) })
      .where(eq(outgoingMails.recipient, recipient))
    await deliverDue(transport)
    expect(receivedBy(recipient)).toHaveLength(1)
    expect(await rowOf(recipient)).toMatchObject({ attempts: 2, lastError: null, sentAt: expect.any(Date) })
  })

  test('is dead after the last try, and goes out once an admin has it tried again', async () => {
    const recipient = makeRecipient()
    refusal = new Error('Nobody there')
    await put({ recipient, subject: 'Never', body: 'Never' })
    const spent = { attempts: mostAttempts - 1, dueAt: new Date(0) }
    await appDatabase().update(outgoingMails).set(spent).where(eq(outgoingMails.recipient, recipient))
    await deliverDue(transport)
    const dead = await rowOf(recipient)
    expect(dead).toMatchObject({ attempts: mostAttempts, sentAt: null, deadAt: expect.any(Date) })
    refusal = null
    await deliverDue(transport)
    expect(receivedBy(recipient)).toEqual([])
    expect(await sendAgain(await makeUser(), dead.id)).toEqual({ absent: true })
    expect(await sendAgain(await makeUser({ isSiteAdmin: true }), dead.id)).toEqual({ again: true })
    await deliverMail(transport, dead.id)
    await deliverMail(transport, dead.id)
    expect(receivedBy(recipient)).toHaveLength(1)
  })

  test('is announced once to one reader, however often it is asked for', async () => {
    const [recipient, other] = [makeRecipient(), makeRecipient()]
    const mail = { subject: 'Once', body: 'Once', key: crypto.randomUUID() }
    await Promise.all(Array.from({ length: 5 }, () => put({ ...mail, recipient })))
    await put({ ...mail, recipient: other })
    await deliverDue(transport)
    expect([receivedBy(recipient).length, receivedBy(other).length]).toEqual([1, 1])
  })

  test('of one report waits for the one before it to the same reader', async () => {
    const [{ id: reportId, eventId }, recipient] = [await makeReport(), makeRecipient()]
    const about = { recipient, reportId, eventId, body: 'x' }
    refusal = new Error('Later')
    await put({ ...about, subject: 'First' })
    await deliverDue(transport)
    refusal = null
    const second = await put({ ...about, subject: 'Second' })
    await deliverMail(transport, second!)
    expect(receivedBy(recipient)).toEqual([])
    const first = eq(outgoingMails.subject, 'First')
    const [row] = await appDatabase()
      .update(outgoingMails)
      .set({ dueAt: new Date(0) })
      .where(and(first, eq(outgoingMails.recipient, recipient)))
      .returning()
    await deliverMail(transport, row!.id)
    const subjects = receivedBy(recipient).map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1])
    expect(subjects).toEqual(['First', 'Second'])
  })

  test('without words of people is HTML too, whose only links lead to the portal; a sign-in is forgotten', async () => {
    const recipient = makeRecipient()
    const body = 'Open <b>this</b>:\n\nhttps://portal.example/en/my?a=1&b=2\nor https://evil.example/'
    await put({ recipient, kind: 'signIn', locale: 'ar', subject: 'In', body })
    await deliverDue(transport)
    const { raw } = receivedBy(recipient)[0]!
    expect(raw).toContain('multipart/alternative')
    expect(raw).toContain('dir=3D"rtl"')
    expect(raw).toContain('&lt;b&gt;this&lt;/b&gt;')
    expect(raw.match(/href/g)).toHaveLength(1)
    expect((await rowOf(recipient)).body).toBe('')
  })

  test('is sent once when several processes look at the same time', async () => {
    const recipients = Array.from({ length: 12 }, makeRecipient)
    for (const recipient of recipients) await put({ recipient, subject: 'Once', body: 'Once' })
    await Promise.all(Array.from({ length: 4 }, () => deliverDue(transport)))
    expect(recipients.map((recipient) => receivedBy(recipient).length)).toEqual(recipients.map(() => 1))
  })

  test('waits when there is no server at all', async () => {
    const recipient = makeRecipient()
    await put({ recipient, subject: 'Later', body: 'Later' })
    const nowhere = makeTransport(`smtp://127.0.0.1:${await freePort()}`, 'reports@portal.example', portal)
    await deliverDue(nowhere)
    expect((await rowOf(recipient)).lastError).toContain('ECONNREFUSED')
  })
})

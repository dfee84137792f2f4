import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { invitations, memberships, signIns, userSessions, users } from '@/db/schema/members'
import { asOwner, emptyDatabase, giveRole, makeEvent, makeUser } from '@/db/testing'
import { askToSignIn, grantAdmin, signInAsDemo, signInByCode, signInByLink, signOut } from './commands'
import { findViewer } from './current'
import { findLink, findWaitingAddress } from './queries'
import { parseCode } from './secrets'

const email = 'ilma@example.org'
beforeEach(emptyDatabase)

/** Asks as a browser does, and reads the mail. */
async function ask(address = email, returnTo = '/en/my/x') {
  const { browser } = await askToSignIn({ email: address, returnTo, locale: 'en' })
  const [mail] = await appDatabase()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.recipient, address))
    .orderBy(sql`${outgoingMails.createdAt} desc`)
    .limit(1)
  const link = /\/en\/sign-in\/link\?token=([\w-]{43})\n/.exec(mail!.body)![1]!
  const code = parseCode(/\n([0-9A-Z]{4}-[0-9A-Z]{4})\n/.exec(mail!.body)![1]!)!
  return { browser, link, code, wrong: code === '22222222' ? '33333333' : '22222222' }
}

const tokenOf = (answer: Awaited<ReturnType<typeof signInByLink>>): string => {
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.token
}
const later = (seconds: number) =>
  appDatabase()
    .update(signIns)
    .set({ expiresAt: sql`${signIns.expiresAt} - make_interval(secs => ${seconds})` })

describe('the link', () => {
  test('signs in once, in the browser that asked, and leads back', async () => {
    const { browser, link } = await ask()
    const answer = await signInByLink(link, browser, null)
    expect(answer).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), returnTo: '/en/my/x' })
    expect(await findViewer(tokenOf(answer))).toMatchObject({ email, isSiteAdmin: false, roles: [] })
    expect(await signInByLink(link, browser, null)).toEqual({ refused: 'gone' })
  })

  test('is used up by one of many that come at once', async () => {
    const { browser, link } = await ask()
    const answers = await Promise.all(Array.from({ length: 8 }, () => signInByLink(link, browser, null)))
    expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1)
  })

  test('can be looked at without being used up', async () => {
    const { browser, link } = await ask()
    for (let looked = 0; looked < 5; looked++) expect(await findLink(link, browser)).toBe('open')
    expect(await findLink(link, null)).toBe('other-browser')
    expect(await signInByLink(link, browser, null)).toHaveProperty('token')
    expect(await findLink(link, browser)).toBe('gone')
  })

  test('does nothing in another browser, and stays alive', async () => {
    const { browser, link } = await ask()
    const other = await ask('other@example.org')
    expect(await signInByLink(link, null, null)).toEqual({ refused: 'other-browser' })
    expect(await signInByLink(link, other.browser, null)).toEqual({ refused: 'other-browser' })
    expect(await signInByLink(link, browser, null)).toHaveProperty('token')
  })

  test('ends after ten minutes of the database, and with the next one', async () => {
    const { browser, link, code } = await ask()
    await later(9 * 60 + 50)
    expect(await findLink(link, browser)).toBe('open')
    await later(11)
    expect(await signInByLink(link, browser, null)).toEqual({ refused: 'gone' })
    expect(await signInByCode(code, browser, null)).toEqual({ refused: 'gone' })
    expect(await findWaitingAddress(browser)).toBeNull()
    const first = await ask()
    const second = await ask()
    expect(await signInByLink(first.link, first.browser, null)).toEqual({ refused: 'gone' })
    expect(await signInByLink(second.link, second.browser, null)).toHaveProperty('token')
  })
})

describe('the code', () => {
  test('signs in once', async () => {
    const { browser, code } = await ask()
    expect(await signInByCode(code, browser, null)).toHaveProperty('token')
    expect(await signInByCode(code, browser, null)).toEqual({ refused: 'gone' })
  })

  test('bears four slips; the fifth burns it, and the link with it', async () => {
    const { browser, code, link, wrong } = await ask()
    for (let slip = 1; slip <= 4; slip++) {
      expect(await signInByCode(wrong, browser, null)).toEqual({ refused: 'wrong-code' })
    }
    expect(await signInByCode(wrong, browser, null)).toEqual({ refused: 'gone' })
    expect(await signInByCode(code, browser, null)).toEqual({ refused: 'gone' })
    expect(await signInByLink(link, browser, null)).toEqual({ refused: 'gone' })
  })

  test('is counted exactly when many are tried at once', async () => {
    const { browser, code, wrong } = await ask()
    await Promise.all(Array.from({ length: 12 }, () => signInByCode(wrong, browser, null)))
    expect(await signInByCode(code, browser, null)).toEqual({ refused: 'gone' })
    const [row] = await appDatabase().select({ attempts: signIns.attempts }).from(signIns)
    expect(row!.attempts).toBe(5)
  })

  test('is worth nothing in another browser', async () => {
    const { code } = await ask()
    expect(await signInByCode(code, null, null)).toEqual({ refused: 'gone' })
    expect(await signInByCode(code, 'a'.repeat(43), null)).toEqual({ refused: 'gone' })
  })
})

describe('an address', () => {
  test('gets the same work and the same mail whether it is known or not', async () => {
    await makeUser({ email: 'known@example.org' })
    const closed = await makeUser({ email: 'closed@example.org' })
    await appDatabase().update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, closed.id))
    for (const address of ['known@example.org', 'closed@example.org', 'unknown@example.org'])
      await ask(address)
    const mails = await appDatabase().select().from(outgoingMails)
    const shape = ({ subject, body }: (typeof mails)[number]) => [
      subject,
      body.replace(/token=[\w-]{43}/, 'token').replace(/\n[0-9A-Z-]{9}\n/, 'code'),
    ]
    expect(mails).toHaveLength(3)
    expect(mails.map(shape)).toEqual(mails.map(() => shape(mails[0]!)))
    expect(await appDatabase().select().from(users)).toHaveLength(2)
  })

  test('of a closed account proves nothing, and its sessions end', async () => {
    const member = await makeUser({ email })
    const token = tokenOf(await signInAsDemo(email, '', null))
    await appDatabase().update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, member.id))
    expect(await findViewer(token)).toBeNull()
    const { browser, link } = await ask()
    expect(await signInByLink(link, browser, null)).toEqual({ refused: 'disabled' })
  })

  test('takes up what it was invited to, once it is proven', async () => {
    const event = await makeEvent()
    await appDatabase()
      .insert(invitations)
      .values({ email, name: 'Ilma', eventId: event.id, role: 'reviewer' })
    const { browser, code } = await ask()
    expect(await appDatabase().select().from(memberships)).toEqual([])
    const viewer = await findViewer(tokenOf(await signInByCode(code, browser, null)))
    expect(viewer).toMatchObject({
      name: 'Ilma',
      roles: [{ role: 'reviewer', eventId: event.id, sessionId: null }],
    })
  })
})

describe('a session', () => {
  test('is kept under the hash of its token only', async () => {
    const { browser, link, code } = await ask()
    const token = tokenOf(await signInByLink(link, browser, null))
    const kept = JSON.stringify([
      await appDatabase().select().from(userSessions),
      await appDatabase().select().from(signIns),
    ])
    for (const secret of [token, browser, link, code]) expect(kept).not.toContain(secret)
  })

  test('gains and loses a role at the next request', async () => {
    const member = await makeUser({ email })
    const event = await makeEvent()
    const token = tokenOf(await signInAsDemo(email, '', null))
    expect((await findViewer(token))!.roles).toEqual([])
    await giveRole(member, { role: 'admin', eventId: event.id })
    expect((await findViewer(token))!.roles).toEqual([{ role: 'admin', eventId: event.id, sessionId: null }])
    await appDatabase().delete(memberships).where(eq(memberships.userId, member.id))
    expect((await findViewer(token))!.roles).toEqual([])
    await appDatabase().update(users).set({ isSiteAdmin: true }).where(eq(users.id, member.id))
    expect((await findViewer(token))!.isSiteAdmin).toBe(true)
  })

  test('ends the old one of its browser, and ends by itself', async () => {
    await makeUser({ email })
    const old = tokenOf(await signInAsDemo(email, '', null))
    const token = tokenOf(await signInAsDemo(email, '', old))
    expect(await findViewer(old)).toBeNull()
    await signOut(token)
    expect(await findViewer(token)).toBeNull()
    await signOut(token)
  })

  test.each([
    ['somebody', false, '23 hours', true],
    ['somebody', false, '25 hours', false],
    ['an admin', true, '59 minutes', true],
    ['an admin', true, '61 minutes', false],
  ])('of %s (admin: %s) that idles for %s lasts: %s', async (_who, isSiteAdmin, idle, lasts) => {
    await makeUser({ email, isSiteAdmin })
    const token = tokenOf(await signInAsDemo(email, '', null))
    await appDatabase()
      .update(userSessions)
      .set({ lastSeenAt: sql`now() - ${idle}::interval` })
    expect((await findViewer(token)) !== null).toBe(lasts)
  })

  test.each([
    [false, '29 days', true],
    [false, '31 days', false],
    [true, '11 hours', true],
    [true, '13 hours', false],
  ])('of an admin: %s, begun %s ago, lasts: %s', async (isSiteAdmin, age, lasts) => {
    await makeUser({ email, isSiteAdmin })
    const token = tokenOf(await signInAsDemo(email, '', null))
    await appDatabase()
      .update(userSessions)
      .set({
        createdAt: sql`now() - ${age}::interval`,
        expiresAt: sql`now() - ${age}::interval + interval '30 days'`,
      })
    expect((await findViewer(token)) !== null).toBe(lasts)
  })

  test('that is used is noted, at most every five minutes', async () => {
    await makeUser({ email })
    const token = tokenOf(await signInAsDemo(email, '', null))
    const seen = async () => (await appDatabase().select().from(userSessions))[0]!.lastSeenAt.getTime()
    const first = await seen()
    await findViewer(token)
    expect(await seen()).toBe(first)
    await appDatabase().update(userSessions).set({ lastSeenAt: sql`now() - interval '6 minutes'` })
    await findViewer(token)
    expect(await seen()).toBeGreaterThanOrEqual(first)
  })
})

test('the first admin is made on the command line, before or after the first sign-in', async () => {
  expect(await grantAdmin(email)).toEqual({ was: 'nobody' })
  expect(await grantAdmin(email)).toEqual({ was: 'admin' })
  const member = await makeUser({ email: 'other@example.org' })
  expect(await grantAdmin('other@example.org')).toEqual({ was: 'member' })
  await appDatabase().update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, member.id))
  expect(await grantAdmin('other@example.org')).toEqual({ was: 'disabled' })
})

test('a session that cannot be read is a failure, and never "signed out", also where many are read at once', async () => {
  const { browser, link } = await ask()
  const token = tokenOf(await signInByLink(link, browser, null))
  const permit = (what: 'revoke' | 'grant') =>
    asOwner((tx) =>
      tx.execute(
        sql.raw(`${what} select on user_sessions ${what === 'grant' ? 'to' : 'from'} rapporteur_app`),
      ),
    )
  await permit('revoke')
  try {
    const readings = await Promise.allSettled(Array.from({ length: 8 }, () => findViewer(token)))
    expect(readings.map(({ status }) => status)).toEqual(Array(8).fill('rejected'))
  } finally {
    await permit('grant')
  }
  expect(await findViewer(token)).toMatchObject({ email })
})

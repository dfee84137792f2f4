import 'server-only'

import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { invitations, memberships, signIns, userSessions, users } from '@/db/schema/members'
import { auditEntries, reportEditors, reports } from '@/db/schema/reports'
import { announce } from '@/mail/outbox'
import type { Locale } from '@/messages/locales'
import { codeTries, isOpen } from './queries'
import { hashSecretly, hashToken, isSameHash, makeCode, makeToken } from './secrets'
import { makeSignInMail, signInMinutes } from './sign-in-mail'
import type { Member } from './viewer'

/** `token` is for the cookie of the browser that signed in; `returnTo` is a path of this portal. */
export type SignedIn = { token: string; returnTo: string }
export type SignInRefused = { refused: 'gone' | 'other-browser' | 'wrong-code' | 'disabled' }

/** `email` as parseAddress gives it, `returnTo` as parseReturnTo does. */
export type SignInRequest = { email: string; returnTo: string; locale: Locale }

/**
 * Writes the request and its mail, whoever the address belongs to: it is not even looked up. The answer is the token for
 * the cookie of the asking browser. An earlier request for the address ends.
 */
export async function askToSignIn({ email, returnTo, locale }: SignInRequest): Promise<{ browser: string }> {
  const [link, browser, code] = [makeToken(), makeToken(), makeCode()]
  await appDatabase().transaction(async (tx) => {
    // Two requests at once for one address take turns, or both would stay alive.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`)
    await tx
      .delete(signIns)
      .where(or(eq(signIns.email, email), lt(signIns.createdAt, sql`now() - interval '1 day'`)))
    await tx.insert(signIns).values({
      email,
      tokenHash: hashSecretly('link', link),
      codeHash: hashSecretly('code', code),
      browserHash: hashSecretly('browser', browser),
      returnTo,
      expiresAt: sql`now() + make_interval(mins => ${signInMinutes})`,
    })
    await announce(tx, { recipient: email, kind: 'signIn', locale, ...makeSignInMail(locale, link, code) })
  })
  return { browser }
}

/** Uses up the sign-in of a link. In another browser than the one that asked, the link stays alive. */
export async function signInByLink(
  link: string,
  browser: string | null,
  oldSession: string | null,
  locale?: Locale,
): Promise<SignedIn | SignInRefused> {
  return appDatabase().transaction(async (tx) => {
    const isThis = and(eq(signIns.tokenHash, hashSecretly('link', link)), isOpen)
    const inThisBrowser = eq(signIns.browserHash, hashSecretly('browser', browser ?? ''))
    const [used] = await tx
      .update(signIns)
      .set({ usedAt: sql`now()` })
      .where(and(isThis, inThisBrowser))
      .returning({ email: signIns.email, returnTo: signIns.returnTo })
    if (used) return welcome(tx, { ...used, locale }, oldSession)
    const [elsewhere] = await tx.select({ id: signIns.id }).from(signIns).where(isThis)
    return { refused: elsewhere ? 'other-browser' : 'gone' }
  })
}

/** Uses up the sign-in of this browser if the code is its code; a wrong one is counted, and the last one burns it. */
export async function signInByCode(
  code: string,
  browser: string | null,
  oldSession: string | null,
  locale?: Locale,
): Promise<SignedIn | SignInRefused> {
  if (browser === null) return { refused: 'gone' }
  return appDatabase().transaction(async (tx) => {
    const [tried] = await tx
      .update(signIns)
      .set({ attempts: sql`${signIns.attempts} + 1` })
      .where(and(eq(signIns.browserHash, hashSecretly('browser', browser)), isOpen))
      .returning()
    if (!tried) return { refused: 'gone' }
    if (isSameHash(tried.codeHash, hashSecretly('code', code))) {
      await tx.update(signIns).set({ usedAt: sql`now()` }).where(eq(signIns.id, tried.id))
      return welcome(tx, { email: tried.email, returnTo: tried.returnTo, locale }, oldSession)
    }
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, tried.email))
    await tx.insert(auditEntries).values({ action: 'mistype-code', userId: user?.id })
    return { refused: tried.attempts < codeTries ? 'wrong-code' : 'gone' }
  })
}

/** Signs in without proof of the address. Only the door of demo mode may call it. */
export const signInAsDemo = (email: string, returnTo: string, oldSession: string | null, locale?: Locale) =>
  appDatabase().transaction((tx) => welcome(tx, { email, returnTo, locale }, oldSession))

/** The address is proven: its user is made or found, what waited for it is taken up, and a session starts. */
async function welcome(
  tx: Transaction,
  { email, returnTo, locale }: { email: string; returnTo: string; locale?: Locale | undefined },
  oldSession: string | null,
): Promise<SignedIn | SignInRefused> {
  await tx.insert(users).values({ email }).onConflictDoNothing()
  const [user] = await tx
    .select({ id: users.id, name: users.name, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email))
  if (user!.disabledAt) return { refused: 'disabled' }
  if (locale) await tx.update(users).set({ locale }).where(eq(users.id, user!.id))
  await takeUpInvitations(tx, { id: user!.id, email, isNameless: user!.name === '' })
  if (oldSession) await tx.delete(userSessions).where(eq(userSessions.tokenHash, hashToken(oldSession)))
  const token = makeToken()
  await tx
    .insert(userSessions)
    .values({ tokenHash: hashToken(token), userId: user!.id, expiresAt: sql`now() + interval '30 days'` })
  await tx.insert(auditEntries).values({ action: 'sign-in', actorId: user!.id, userId: user!.id })
  return { token, returnTo }
}

/** Somebody signed in takes up one invitation to write, sent to the address that they signed in with. */
export async function acceptInvitation(
  member: Member,
  invitationId: string,
): Promise<{ accepted: true } | { absent: true }> {
  if (!isIdentifier(invitationId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const isThis = sql`${invitations.id} = ${invitationId} and ${invitations.role} in ('organizer', 'editor')`
    const taken = await takeUpInvitations(tx, { ...member, isNameless: member.name === '' }, isThis)
    return taken > 0 ? { accepted: true } : { absent: true }
  })
}

type Invited = { id: string; email: string; isNameless: boolean }

/** How many were taken up. One that was revoked, or taken up at the same moment, is not. */
async function takeUpInvitations(tx: Transaction, user: Invited, which = sql`true`): Promise<number> {
  const taken = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(invitations.email, user.email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        sql`coalesce(${invitations.expiresAt} > now(), true)`,
        which,
      ),
    )
    .returning()
  for (const invitation of taken) {
    const { eventId, role, name } = invitation
    const reportId = await giveInvitedRole(tx, user.id, invitation)
    await tx.insert(auditEntries).values({
      action: 'take-up-invitation',
      actorId: user.id,
      userId: user.id,
      eventId,
      reportId,
      note: role,
    })
    if (name && user.isNameless)
      await tx
        .update(users)
        .set({ name })
        .where(and(eq(users.id, user.id), eq(users.name, '')))
  }
  return taken.length
}

/** Gives what the invitation was for. An editor's is for the report of its session, whose id is returned. A site admin's has no event. */
async function giveInvitedRole(
  tx: Transaction,
  userId: string,
  { eventId, sessionId, role, invitedBy }: typeof invitations.$inferSelect,
): Promise<string | null> {
  if (role === 'site-admin' || eventId === null) {
    await tx.update(users).set({ isSiteAdmin: true }).where(eq(users.id, userId))
    return null
  }
  if (role !== 'editor') {
    await tx.insert(memberships).values({ userId, eventId, sessionId, role }).onConflictDoNothing()
    return null
  }
  const [report] = await tx.select({ id: reports.id }).from(reports).where(eq(reports.sessionId, sessionId!))
  if (!report) return null
  const editor = { reportId: report.id, userId, addedBy: invitedBy ?? userId }
  await tx.insert(reportEditors).values(editor).onConflictDoNothing()
  return report.id
}

/** Ends the session of a cookie's token; a token without one changes nothing. */
export async function signOut(token: string): Promise<void> {
  await appDatabase().transaction(async (tx) => {
    const [ended] = await tx
      .delete(userSessions)
      .where(eq(userSessions.tokenHash, hashToken(token)))
      .returning({ userId: userSessions.userId })
    if (ended)
      await tx
        .insert(auditEntries)
        .values({ action: 'sign-out', actorId: ended.userId, userId: ended.userId })
  })
}

/** Notes that a session was used just now, which puts off its idle limit. */
export async function touchSession(token: string): Promise<void> {
  await appDatabase()
    .update(userSessions)
    .set({ lastSeenAt: sql`now()` })
    .where(eq(userSessions.tokenHash, hashToken(token)))
}

/** Makes the address a site admin, and its user where there is none. `was` says what it was before. */
export async function grantAdmin(
  email: string,
): Promise<{ was: 'nobody' | 'member' | 'admin' | 'disabled' }> {
  return appDatabase().transaction(async (tx) => {
    const [added] = await tx.insert(users).values({ email }).onConflictDoNothing().returning({ id: users.id })
    const [user] = await tx
      .select({ id: users.id, isSiteAdmin: users.isSiteAdmin, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.email, email))
    if (user!.disabledAt) return { was: 'disabled' }
    if (user!.isSiteAdmin) return { was: 'admin' }
    await tx.update(users).set({ isSiteAdmin: true }).where(eq(users.id, user!.id))
    await tx
      .insert(auditEntries)
      .values({ action: 'grant-admin', userId: user!.id, note: 'on the command line' })
    return { was: added ? 'nobody' : 'member' }
  })
}

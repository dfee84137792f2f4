import 'server-only'

import { AsyncLocalStorage } from 'node:async_hooks'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { getServerSession, type NextAuthOptions, type Session, type User } from 'next-auth'
import { settings } from '@/settings'
import { signOut, touchSession } from './commands'
import { sessionCookie, sessionSeconds } from './cookies'
import { findSession } from './queries'
import { makeToken } from './secrets'

declare module 'next-auth' {
  interface Session {
    user: SignedInUser
  }
}

/** All that a session says of somebody; roles are read from the database at each request. */
export type SignedInUser = { id: string; email: string; name: string }

const namedColumns = ({ id, email, name }: Partial<User> & { id: string }): SignedInUser => ({
  id,
  email: email ?? '',
  name: name ?? '',
})

/** Sessions in the database under the hash of their token. next-auth sees a session that idles from its last use. */
const adapter: NextAuthOptions['adapter'] = {
  async getSessionAndUser(sessionToken) {
    const found = await findSession(sessionToken)
    if (!found) return null
    const { userId, email, name, lastSeenAt } = found
    const expires = new Date(lastSeenAt.getTime() + sessionSeconds * 1_000)
    return {
      session: { sessionToken, userId, expires },
      user: { id: userId, email, name, emailVerified: null },
    }
  },
  async updateSession({ sessionToken }) {
    await touchSession(sessionToken)
    return null
  },
  deleteSession: signOut,
}

/**
 * What failed while a session was read: next-auth itself would call it "signed out". It has one logger for the whole
 * process, that of whoever asked last, so a failure is told to the reading in whose course it happened.
 */
const readings = new AsyncLocalStorage<unknown[]>()

const options = (): NextAuthOptions => ({
  adapter,
  // Outside sign-in services go here; the accounts table is theirs.
  providers: [],
  secret: settings().secret,
  session: {
    strategy: 'database',
    maxAge: sessionSeconds,
    updateAge: 5 * 60,
    generateSessionToken: makeToken,
  },
  useSecureCookies: settings().origin.protocol === 'https:',
  cookies: { sessionToken: sessionCookie() },
  callbacks: {
    session: ({ session, user }) => ({ ...session, user: namedColumns(user) }),
  },
  logger: {
    error: (_code, metadata) => readings.getStore()?.push(metadata),
    warn: () => undefined,
    debug: () => undefined,
  },
})

/** Whose session a cookie's token is. @throws what the database said; next-auth itself would answer "signed out". */
export async function findSignedIn(token: string): Promise<SignedInUser | null> {
  const failures: unknown[] = []
  // next-auth reads a request of Node's; this one carries the cookie and nothing else, and its answer is not sent.
  const request = Object.assign(new IncomingMessage(new Socket()), {
    cookies: { [sessionCookie().name]: token },
  })
  const session: Session | null = await readings.run(failures, () =>
    getServerSession(request, new ServerResponse(request), options()),
  )
  if (failures.length > 0) throw causeOf(failures[0])
  return session && namedColumns(session.user)
}

const causeOf = (failure: unknown): unknown =>
  typeof failure === 'object' && failure !== null && 'error' in failure ? failure.error : failure

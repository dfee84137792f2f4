import 'server-only'

import NextAuth, { getServerSession, type NextAuthOptions, type User } from 'next-auth'
import { describeFailure, log } from '@/log'
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
    return { session: { sessionToken, userId, expires }, user: { id: userId, email, name, emailVerified: null } }
  },
  async updateSession({ sessionToken }) {
    await touchSession(sessionToken)
    return null
  },
  deleteSession: signOut,
}

/** `report` gets what failed while a session was read: next-auth itself would call it "signed out". */
const options = (report: (error: unknown) => void): NextAuthOptions => ({
  adapter,
  // Outside sign-in services go here; the accounts table is theirs.
  providers: [],
  secret: settings().secret,
  session: { strategy: 'database', maxAge: sessionSeconds, updateAge: 5 * 60, generateSessionToken: makeToken },
  useSecureCookies: settings().origin.protocol === 'https:',
  cookies: { sessionToken: sessionCookie() },
  callbacks: {
    session: ({ session, user }) => ({ ...session, user: namedColumns(user) }),
  },
  logger: { error: (_code, metadata) => report(metadata), warn: () => undefined, debug: () => undefined },
})

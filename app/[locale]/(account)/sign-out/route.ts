import { z } from 'zod'
import { signOut } from '@/auth/commands'
import { endCookie, readCookie, sessionCookie } from '@/auth/cookies'
import { publicDoor, seeOther } from '@/auth/door'

/** Ends the session here and in the database. Whoever is signed out already is simply led on. */
export const POST = publicDoor({ fields: z.strictObject({}), kilobytes: 16 }, async ({ locale, request }) => {
  const token = readCookie(request, sessionCookie())
  if (token) await signOut(token)
  return seeOther(`/${locale}`, [endCookie(sessionCookie())])
})

import 'server-only'

import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Locale } from '@/messages/locales'
import { findSignedIn } from './config'
import { sessionCookie } from './cookies'
import { findRoles } from './queries'
import type { Member, Viewer } from './viewer'

/** The member whose session this token is, with the roles of this moment; null for the public. */
export async function findViewer(token: string | undefined): Promise<Viewer> {
  const user = token ? await findSignedIn(token) : null
  const roles = user && (await findRoles(user.id))
  return user && roles && { ...user, ...roles }
}

/** For pages of members: who asks, read once a request. Public pages never call it. */
export const currentViewer: () => Promise<Viewer> = cache(async () =>
  findViewer((await cookies()).get(sessionCookie().name)?.value),
)

/** For pages of members: who asks, or the sign-in page, which leads back to `returnTo` (a path of this portal, `/en/my`). */
export async function requireMember(returnTo: string): Promise<Member> {
  const viewer = await currentViewer()
  if (viewer) return viewer
  redirect(signInPath(returnTo) as Route)
}

/** The sign-in page, in the language of the page that it leads back to. */
export function signInPath(returnTo: string, locale = returnTo.split(/[/?#]/)[1] as Locale): string {
  return `/${locale}/sign-in?${new URLSearchParams({ returnTo })}`
}

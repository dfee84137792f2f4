import { z } from 'zod'
import { askToSignIn } from '@/auth/commands'
import { browserCookie, setCookie } from '@/auth/cookies'
import { absent, publicDoor, seeOther, spend } from '@/auth/door'
import { findInvitation } from '@/auth/invitation'
import { networkOf } from '@/auth/limits'
import { deliverSoon } from '@/mail/delivery'

/** Sends a link and a code to the address that was invited; signing in with it takes up what it was for. */
export const POST = publicDoor({ fields: z.strictObject({}), kilobytes: 4 }, async (visit) => {
  const { locale, params, request } = visit
  const network = networkOf(request)
  if (network) await spend('mail of a network', network)
  const invitation = await findInvitation(params.invitation ?? '')
  if (!invitation) return absent(visit)
  const { email, role } = invitation
  await spend('mail to an address from a network', `${email} ${network}`)
  await spend('mail to an address', email)
  await spend('mail of everybody', 'everybody')
  const isWriter = role === 'organizer' || role === 'editor'
  const { browser } = await askToSignIn({
    email,
    returnTo: `/${locale}/${isWriter ? 'my' : 'admin'}`,
    locale,
  })
  deliverSoon()
  return seeOther(`/${locale}/sign-in/sent`, [setCookie(browserCookie(), browser)])
})

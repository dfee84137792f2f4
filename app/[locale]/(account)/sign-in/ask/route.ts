import { z } from 'zod'
import { parseAddress } from '@/auth/address'
import { askToSignIn } from '@/auth/commands'
import { browserCookie, endCookie, setCookie, typedCookie } from '@/auth/cookies'
import { publicDoor, seeOther, spend } from '@/auth/door'
import { networkOf } from '@/auth/limits'
import { parseReturnTo } from '@/auth/return-to'
import { deliverSoon } from '@/mail/delivery'

const fields = z.strictObject({ email: z.string().max(1_000), returnTo: z.string().max(2_000).default('') })

/** Sends a link and a code, the same way for every address: whether it has an account is not looked up. */
export const POST = publicDoor({ fields, kilobytes: 16 }, async ({ fields, locale, request }) => {
  const returnTo = parseReturnTo(fields.returnTo, '')
  const email = parseAddress(fields.email)
  if (email === null) {
    const query = new URLSearchParams({ problem: 'email', ...(returnTo && { returnTo }) })
    return seeOther(`/${locale}/sign-in?${query}`, [setCookie(typedCookie(), fields.email.slice(0, 300))])
  }
  const network = networkOf(request)
  if (network) await spend('mail of a network', network)
  await spend('mail to an address from a network', `${email} ${network}`)
  await spend('mail to an address', email)
  await spend('mail of everybody', 'everybody')
  const { browser } = await askToSignIn({ email, returnTo, locale })
  deliverSoon()
  return seeOther(`/${locale}/sign-in/sent`, [setCookie(browserCookie(), browser), endCookie(typedCookie())])
})

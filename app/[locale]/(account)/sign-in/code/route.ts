import { z } from 'zod'
import { signInByCode } from '@/auth/commands'
import { browserCookie, readCookie, sessionCookie } from '@/auth/cookies'
import { publicDoor, seeOther, spend } from '@/auth/door'
import { networkOf } from '@/auth/limits'
import { findWaitingAddress } from '@/auth/queries'
import { parseCode } from '@/auth/secrets'
import { answerProof } from '@/auth/welcome'

const fields = z.strictObject({ code: z.string().max(100) })

/** Uses up the code of the mail that this browser waits for. */
export const POST = publicDoor({ fields, kilobytes: 16 }, async ({ fields, locale, request }) => {
  const code = parseCode(fields.code)
  if (code === null) return seeOther(`/${locale}/sign-in/sent?problem=no-code`)
  const browser = readCookie(request, browserCookie()) ?? null
  const network = networkOf(request)
  if (network) await spend('proof of a network', network)
  const address = browser && (await findWaitingAddress(browser))
  if (address) await spend('code for an address', address)
  return answerProof(
    await signInByCode(code, browser, readCookie(request, sessionCookie()) ?? null, locale),
    locale,
  )
})

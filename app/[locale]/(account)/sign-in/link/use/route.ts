import { z } from 'zod'
import { signInByLink } from '@/auth/commands'
import { browserCookie, readCookie, sessionCookie } from '@/auth/cookies'
import { publicDoor, seeOther, spend } from '@/auth/door'
import { networkOf } from '@/auth/limits'
import { answerProof } from '@/auth/welcome'

const fields = z.strictObject({ token: z.string().max(100) })

/** Uses up the link of a mail, in the browser that asked for it. */
export const POST = publicDoor({ fields, kilobytes: 16 }, async ({ fields, locale, request }) => {
  const network = networkOf(request)
  if (network) await spend('proof of a network', network)
  const browser = readCookie(request, browserCookie()) ?? null
  const oldSession = readCookie(request, sessionCookie()) ?? null
  const proof = await signInByLink(fields.token, browser, oldSession, locale)
  if ('refused' in proof && proof.refused === 'other-browser') {
    return seeOther(`/${locale}/sign-in/link?${new URLSearchParams({ token: fields.token })}`)
  }
  return answerProof(proof, locale)
})

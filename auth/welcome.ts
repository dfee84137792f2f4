import 'server-only'

import type { Locale } from '@/messages/locales'
import type { SignedIn, SignInRefused } from './commands'
import { browserCookie, endCookie, sessionCookie, setCookie } from './cookies'
import { findViewer } from './current'
import { seeOther } from './door'
import { homeOf } from './viewer'

/** After a proof: to where the member wanted to go, signed in; or to the page that says why not. */
export async function answerProof(proof: SignedIn | SignInRefused, locale: Locale): Promise<Response> {
  if ('refused' in proof) return seeOther(`/${locale}/sign-in/sent?problem=${proof.refused}`)
  const member = await findViewer(proof.token)
  const path = proof.returnTo || (member ? `/${locale}${homeOf(member)}` : `/${locale}`)
  return seeOther(path, [setCookie(sessionCookie(), proof.token), endCookie(browserCookie())])
}

import { z } from 'zod'
import { signInAsDemo } from '@/auth/commands'
import { readCookie, sessionCookie } from '@/auth/cookies'
import { absent, publicDoor } from '@/auth/door'
import { parseReturnTo } from '@/auth/return-to'
import { answerProof } from '@/auth/welcome'
import { demoAccounts } from '@/demo/accounts'
import { settings } from '@/settings'

const fields = z.strictObject({
  account: z.enum(['organizer', 'reviewer', 'admin']),
  returnTo: z.string().max(2_000).default(''),
})

/** Signs in as one of the three accounts of demo mode. Outside demo mode there is nothing here. */
export const POST = publicDoor({ fields, kilobytes: 16 }, async (visit) => {
  if (!settings().isDemo) return absent(visit)
  const { account, returnTo } = visit.fields
  const oldSession = readCookie(visit.request, sessionCookie()) ?? null
  const { email } = demoAccounts[account]
  return answerProof(
    await signInAsDemo(email, parseReturnTo(returnTo, ''), oldSession, visit.locale),
    visit.locale,
  )
})

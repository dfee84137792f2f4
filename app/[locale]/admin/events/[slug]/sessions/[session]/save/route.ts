import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { findRunSession } from '@/events/event-queries'
import { saveSession } from '@/events/session-commands'
import { parseSession, sessionFields } from '@/events/session-wish'
import { gateText } from '@/forms/text-gate'

const typed = z.string().max(1_000).default('')
const fields = z.strictObject({
  ...(Object.fromEntries(sessionFields.map((field) => [field, typed])) as Record<
    (typeof sessionFields)[number],
    typeof typed
  >),
  organizers: z.string().max(3_000).default(''),
})

/** Adds a session, or keeps what was changed of one; what is wrong goes back to the page with everything that was typed. */
export const POST = runEventDoor({ fields }, async ({ member, event, params, fields, locale, path }) => {
  const sent = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => {
      const gated = gateText(text, { line: name !== 'organizers' })
      return [name, 'text' in gated ? gated.text : '']
    }),
  )
  const named = params.session ?? ''
  const session = named === 'new' ? null : await findRunSession(member, event.id, named)
  if (named !== 'new' && !session) return absent({ locale, isJson: false })
  const at = `${path}/sessions/${session?.id ?? 'new'}`
  const back = (problem: string, other = '') =>
    seeOther(`${at}?${new URLSearchParams({ ...sent, problem, ...(other && { other }) })}`)
  const read = parseSession(sent)
  if ('problems' in read) return back('yes')
  const outcome = await saveSession(member, event.id, session?.id ?? null, read.wish)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('refused' in outcome) return back('taken', outcome.other)
  return seeOther(`${path}/sessions/${outcome.saved}?done=${session ? 'saved' : 'added'}`)
})

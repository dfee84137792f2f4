import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { gateText } from '@/forms/text-gate'
import { resetTemplate, saveTemplate } from '@/mail/commands'
import { namedTemplate } from '../enter'

const fields = z.strictObject({
  subject: z.string().max(2_000),
  body: z.string().max(20_000),
  wish: z.enum(['save', 'reset']),
})

/** Keeps the words of a mail, or puts those of the portal back. */
export const POST = runEventDoor({ fields }, async ({ member, event, fields, params, locale, path }) => {
  const named = namedTemplate(params)
  if (!named) return absent({ locale, isJson: false })
  const page = `${path}/mails/${named.kind}/${named.language}`
  const wish = { eventId: event.id, kind: named.kind, locale: named.language }
  if (fields.wish === 'reset') {
    await resetTemplate(member, wish)
    return seeOther(`${page}?done=reset`)
  }
  const [subject, body] = [gateText(fields.subject, { line: true }), gateText(fields.body)]
  const typed = { subject: 'text' in subject ? subject.text : '', body: 'text' in body ? body.text : '' }
  const outcome = await saveTemplate(member, wish, typed)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('saved' in outcome) return seeOther(`${page}?done=save`)
  const said = outcome.problems.map((one) => [one.at, one.problem, 'name' in one ? one.name : ''].join(' '))
  const query = new URLSearchParams(said.slice(0, 5).map((problem) => ['problem', problem.slice(0, 80)]))
  return seeOther(`${page}?${query}`, keepTyped(page, JSON.stringify(typed)))
})

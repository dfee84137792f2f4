import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { parseAddress } from '@/auth/address'
import { absent, seeOther } from '@/auth/door'
import { inviteOrganizers } from '@/events/invite-commands'
import { readInviteList } from '@/events/invite-list'
import { gateText } from '@/forms/text-gate'
import { deliverSoon } from '@/mail/delivery'

const mostLines = 500

/** Invites everybody whom a pasted list names; lines that could not be taken stay in the box, each with its reason. */
export const POST = runEventDoor(
  { fields: z.strictObject({ people: z.string() }), kilobytes: 256 },
  async ({ member, event, fields, locale, path }) => {
    const page = `${path}/organizers`
    const gated = gateText(fields.people)
    const text = 'text' in gated ? gated.text : ''
    const { lines, unread } = readInviteList(text)
    const back = (problem: string) => seeOther(`${page}?problem=${problem}#problems`, keepTyped(page, text))
    if (lines.length + unread.length === 0) return back('empty')
    if (lines.length + unread.length > mostLines) return back('too-many')
    const read = lines.map((line) => ({ ...line, email: parseAddress(line.address) }))
    const people = read.flatMap(({ email, ...line }) => (email === null ? [] : [{ ...line, email }]))
    const outcome = await inviteOrganizers(member, event.id, { people, locale })
    if ('absent' in outcome) return absent({ locale, isJson: false })
    deliverSoon()
    const left: { line: number; why: string }[] = [
      ...unread,
      ...read.flatMap(({ email, line }) => (email === null ? [{ line, why: 'bad-address' }] : [])),
      ...outcome.left,
    ].sort((one, other) => one.line - other.line)
    const query = new URLSearchParams({ invited: String(outcome.invited) })
    for (const { line, why } of left.slice(0, 50)) query.append('left', `${line} ${why}`)
    const numbers = new Set(left.map(({ line }) => line))
    const kept = text.split(/\r?\n/).filter((_, index) => numbers.has(index + 1))
    return seeOther(`${page}?${query}`, keepTyped(page, kept.join('\n')))
  },
)

import { z } from 'zod'
import { eventFieldsSent, gated } from '@/app/[locale]/admin/events/typed-event'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { createEvent } from '@/events/event-commands'
import { parseEvent } from '@/events/event-wish'
import { canAddForum } from '@/events/policy'
import { findForm } from '@/forms/released'

const typed = z.string().max(300).default('')
const fields = z.strictObject({
  ...eventFieldsSent,
  from: typed,
  forum: typed,
  forumName: typed,
  forumSlug: typed,
  year: typed,
  slug: typed,
})

/** Adds an event; what is wrong goes back to the page with everything that was typed. */
export const POST = memberDoor({ fields }, async ({ member, fields, locale }) => {
  if (!canAddForum(member)) return absent({ locale, isJson: false })
  const sent = gated(fields)
  const back = (problem: string) =>
    seeOther(`/${locale}/admin/events/new?${new URLSearchParams({ ...sent, problem })}`)
  const read = parseEvent(sent, (key) => findForm(key) !== null)
  if ('problems' in read) return back('yes')
  const { forum, forumName, forumSlug, year, slug, from } = sent
  const edition = {
    forum: forum === 'new' ? { slug: forumSlug.toLowerCase(), name: forumName } : { id: forum },
    slug: slug.toLowerCase(),
    year: Number(/^\d{4}$/.exec(year)?.[0] ?? 0),
    from: from || null,
  }
  const outcome = await createEvent(member, edition, read.wish)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('refused' in outcome) return back(outcome.refused)
  return seeOther(`/${locale}/admin/events/${outcome.created}/settings?done=created`)
})

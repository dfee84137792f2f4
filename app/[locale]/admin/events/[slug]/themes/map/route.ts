import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { mapTheme } from '@/events/theme-commands'

const fields = z.strictObject({
  theme: z.string().max(500),
  topic: z.string().max(120).default(''),
  wish: z.enum(['add', 'remove']),
  /** The place of the theme on the page, to come back to. */
  place: z
    .string()
    .regex(/^\d{1,4}$/)
    .default('1'),
})

/** Lets a theme speak for a topic, or no longer. */
export const POST = runEventDoor({ fields }, async ({ member, event, fields, locale, path }) => {
  const { theme, topic, wish, place } = fields
  const outcome = await mapTheme(member, event.id, { theme, topicId: topic, isAdded: wish === 'add' })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const page = `${path}/themes`
  return seeOther(
    'refused' in outcome
      ? `${page}?refused=${outcome.refused}&place=${place}#problems`
      : `${page}?done=${wish}#theme-${place}`,
  )
})

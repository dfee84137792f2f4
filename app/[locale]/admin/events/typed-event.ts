import { z } from 'zod'
import { eventFields } from '@/events/event-wish'
import { gateText } from '@/forms/text-gate'

const typed = z.string().max(300).default('')

/** The fields of an event, as a form sends them. */
export const eventFieldsSent = Object.fromEntries(eventFields.map((field) => [field, typed])) as Record<
  (typeof eventFields)[number],
  typeof typed
>

/** Every field as one line of plain text. */
export const gated = <Fields extends Record<string, string>>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, text]) => {
      const line = gateText(text, { line: true })
      return [name, 'text' in line ? line.text.trim() : '']
    }),
  ) as Fields

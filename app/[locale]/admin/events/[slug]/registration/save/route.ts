import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { regions } from '@/directory/regions'
import { saveRegistration } from '@/events/registration-commands'
import { gateText } from '@/forms/text-gate'

const registeredFrom = [...regions, 'unknown'] as const
const typed = z.string().max(300).default('')
const fields = z.strictObject({
  ...(Object.fromEntries(registeredFrom.map((region) => [region, typed])) as Record<
    (typeof registeredFrom)[number],
    typeof typed
  >),
  source: typed,
})

/** Replaces the registration of an event; without any number it is taken away. */
export const POST = runEventDoor({ fields }, async ({ member, event, fields, locale, path }) => {
  const gated = gateText(fields.source, { line: true })
  const source = 'text' in gated ? gated.text.trim() : ''
  const back = (problem: string) =>
    seeOther(`${path}/registration?${new URLSearchParams({ ...fields, source, problem })}`)
  const given = registeredFrom.filter((region) => fields[region].trim() !== '')
  const isNumber = (region: (typeof registeredFrom)[number]) => /^\d{1,7}$/.test(fields[region].trim())
  if (!given.every(isNumber)) return back('number')
  if (given.length > 0 && source === '') return back('source')
  const people = Object.fromEntries(given.map((region) => [region, Number(fields[region].trim())]))
  const outcome = await saveRegistration(member, event.id, { people, source })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(`${path}/registration?done=${outcome.saved > 0 ? 'saved' : 'cleared'}`)
})

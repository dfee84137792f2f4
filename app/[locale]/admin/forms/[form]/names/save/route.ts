import { absent, refuse } from '@/auth/door'
import { changeForm } from '@/events/form-commands'
import type { Form } from '@/forms/form'
import { wordsOf } from '@/forms/read-question'
import { gateText } from '@/forms/text-gate'
import { languages } from '@/forms/words'
import { afterChange, formDoor } from '../../../enter'

const longest = 2_000

const namesOf = (form: Form): string[] => ['name', ...form.sections.map(({ key }) => `heading-${key}`)]

function renamed(form: Form, fields: Record<string, string>): Form {
  const gated = gateText(fields.marks ?? '')
  const marks = 'text' in gated ? gated.text.split('\n').map((mark) => mark.trim().slice(0, longest)) : []
  const { marks: _, ...rest } = form
  const kept = [...new Set(marks.filter(Boolean))].slice(0, 100)
  return {
    ...rest,
    ...(kept.length > 0 && { marks: kept }),
    name: wordsOf(fields, 'name'),
    sections: form.sections.map((section) => ({
      ...section,
      heading: wordsOf(fields, `heading-${section.key}`),
    })),
  }
}

/** Keeps what a draft and its sections are called. */
export const POST = formDoor({}, async (entrance) => {
  const { member, form, entries, locale, path } = entrance
  if (form.released) return absent({ locale, isJson: false })
  const known = new Set([
    ...namesOf(form).flatMap((name) => languages.map((one) => `${name}-${one}`)),
    'marks',
  ])
  const strange = entries.find(([name]) => !known.has(name))
  if (strange) return refuse({ locale, isJson: false }, 'unknownField', { values: { field: strange[0] } })
  const long = entries.find(([name, value]) => value.length > (name === 'marks' ? 50_000 : longest))
  if (long) return refuse({ locale, isJson: false }, 'tooLong', { values: { field: long[0], most: longest } })
  const fields = Object.fromEntries(entries)
  const outcome = await changeForm(member, form.key, 'names', (draft) => renamed(draft, fields))
  return afterChange(outcome, entrance, `${path}/names?done=saved`)
})

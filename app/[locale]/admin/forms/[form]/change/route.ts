import { z } from 'zod'
import { seeOther } from '@/auth/door'
import { changeForm, discardForm } from '@/events/form-commands'
import { addSection, dropQuestion, dropSection, moveQuestion, moveSection } from '@/forms/edit-form'
import type { Form } from '@/forms/form'
import { gateText } from '@/forms/text-gate'
import { afterChange, formDoor } from '../../enter'

const fields = z.strictObject({
  do: z.enum(['up', 'down', 'drop', 'section-up', 'section-down', 'section-drop', 'add-section', 'discard']),
  /** The key of the question or the section that is meant. */
  which: z.string().max(60).default(''),
  heading: z.string().max(2_000).default(''),
})

const steps: Record<string, { step: (form: Form, which: string) => Form; done: string }> = {
  up: { step: (form, which) => moveQuestion(form, which, 'up'), done: 'moved' },
  down: { step: (form, which) => moveQuestion(form, which, 'down'), done: 'moved' },
  drop: { step: dropQuestion, done: 'dropped' },
  'section-up': { step: (form, which) => moveSection(form, which, 'up'), done: 'moved' },
  'section-down': { step: (form, which) => moveSection(form, which, 'down'), done: 'moved' },
  'section-drop': { step: dropSection, done: 'dropped' },
}

/** Moves or drops a question or a section of a draft, adds a section, or takes the draft away. */
export const POST = formDoor({ fields }, async (entrance) => {
  const { member, form, fields, locale, path } = entrance
  if (fields.do === 'discard') {
    const outcome = await discardForm(member, form.key)
    return afterChange(outcome, entrance, `/${locale}/admin/forms?done=discarded`)
  }
  if (fields.do === 'add-section') {
    const gated = gateText(fields.heading, { line: true })
    const heading = 'text' in gated ? gated.text.trim() : ''
    if (heading === '') return seeOther(`${path}?problem=heading`)
    const outcome = await changeForm(member, form.key, `section ${heading}`, (one) =>
      addSection(one, heading),
    )
    return afterChange(outcome, entrance, `${path}?done=saved`)
  }
  const { step, done } = steps[fields.do]!
  const outcome = await changeForm(member, form.key, `${fields.do} ${fields.which}`, (one) =>
    step(one, fields.which),
  )
  const at = fields.do === 'up' || fields.do === 'down' ? `#question-${encodeURIComponent(fields.which)}` : ''
  return afterChange(outcome, entrance, `${path}?done=${done}${at}`)
})

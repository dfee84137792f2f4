import { refuse } from '@/auth/door'
import { type Form, questionsOf } from '@/forms/form'
import type { Misfit } from '@/forms/schema'
import { wordsIn } from '@/forms/words'

/** Says what keeps a draft from being saved, with the question in its own words where an answer is too long. */
export function refuseDraft(asker: Parameters<typeof refuse>[0], form: Form, misfit: Misfit): Response {
  const { refusal, ...values } = misfit
  const label = questionsOf(form).find(({ key }) => key === values.field)?.label
  const field = refusal === 'tooLong' && label ? wordsIn(label, asker.locale) : values.field
  return refuse(asker, refusal, { values: { ...values, field } })
}

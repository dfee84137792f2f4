import { z } from 'zod'
import { absent } from '@/auth/door'
import { changeForm } from '@/events/form-commands'
import { findQuestion, replaceQuestion } from '@/forms/edit-form'
import { questionFields, readQuestion } from '@/forms/read-question'
import { afterChange, formDoor } from '../../../../enter'

const line = z.string().max(2_000).optional()
const long = z.string().max(50_000).optional()
const fields = z.strictObject(
  Object.fromEntries(questionFields.map((name) => [name, name === 'importLabels' ? long : line])),
)

/** Keeps a question of a draft as it was typed; what must be put right before a release is told on its page. */
export const POST = formDoor({ fields }, async (entrance) => {
  const { member, form, params, fields, locale, path } = entrance
  const key = params.question ?? ''
  const there = findQuestion(form, key)
  if (!there) return absent({ locale, isJson: false })
  const { isAmountWrong } = readQuestion(there, fields)
  const outcome = await changeForm(member, form.key, `question ${key}`, (draft) => {
    const question = findQuestion(draft, key)
    return question ? replaceQuestion(draft, readQuestion(question, fields).question, fields.section) : draft
  })
  const page = `${path}/questions/${key}`
  const wrong = `${page}?${new URLSearchParams({ problem: 'amount', amount: (fields.amount ?? '').slice(0, 100) })}`
  return afterChange(outcome, entrance, isAmountWrong ? wrong : `${page}?done=saved`)
})

import { z } from 'zod'
import { seeOther } from '@/auth/door'
import { changeForm } from '@/events/form-commands'
import { addQuestion, findQuestion, keyFrom, newQuestion } from '@/forms/edit-form'
import { kinds, type Question, questionsOf } from '@/forms/form'
import { clashWith } from '@/forms/form-problems'
import { isQuestionKey } from '@/forms/form-schema'
import { releasedForms } from '@/forms/released'
import { gateText } from '@/forms/text-gate'
import { afterChange, formDoor } from '../../../enter'

const fields = z.strictObject({
  label: z.string().max(2_000),
  kind: z.enum(kinds).optional(),
  section: z.string().max(60).optional(),
  key: z.string().max(100),
})

/** A question that earlier forms ask under this key means the same here. */
function conceptOf(key: string): Question['concept'] {
  const asked = releasedForms().flatMap(questionsOf)
  return asked.find((question) => question.key === key)?.concept ?? null
}

/** Adds a question to a section of a draft; its key, where none is given, is made from its wording. */
export const POST = formDoor({ fields }, async (entrance) => {
  const { member, form, fields, path } = entrance
  const { kind, section, label: typed } = fields
  const gated = gateText(typed, { line: true })
  const label = 'text' in gated ? gated.text.trim() : ''
  const given = fields.key.trim()
  const back = (problem: string, more: Record<string, string> = {}) =>
    seeOther(
      `${path}/add?${new URLSearchParams({ label: label.slice(0, 1_000), key: given, kind: kind ?? '', section: section ?? '', problem, ...more })}`,
    )
  if (label === '') return back('label')
  if (!kind) return back('kind')
  if (!form.sections.some(({ key }) => key === section)) return back('section')
  if (given !== '' && !isQuestionKey(given)) return back('key')
  if (given !== '' && findQuestion(form, given)) return back('key-twice')
  const known = new Set([...releasedForms(), form].flatMap(questionsOf).map((question) => question.key))
  const key = given || keyFrom(label, 'question', (one) => known.has(one))
  const question = { ...newQuestion(kind, key, label), concept: conceptOf(key) } as Question
  const [clash] = clashWith(question, releasedForms())
  if (clash) return back('key-kind', { other: clash.other ?? '', was: clash.kind ?? '' })
  const outcome = await changeForm(member, form.key, `add ${kind} ${key}`, (draft) =>
    findQuestion(draft, key) ? draft : addQuestion(draft, section!, question),
  )
  return afterChange(outcome, entrance, `${path}/questions/${key}?done=added`)
})

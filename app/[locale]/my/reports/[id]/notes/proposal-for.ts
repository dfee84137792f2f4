import type { Draft } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { releasedForms } from '@/forms/released'
import type { FieldName, Proposal } from '@/importer/proposal'
import { propose } from '@/importer/propose'
import { draftOf } from '@/importer/to-draft'
import { changedKeys } from '@/reports/merge'

/** `same`: the report says this already. `other`: it says something else, which stays unless it is asked away. */
export type ProposedRow = {
  question: Question
  lines: [number, number]
  state: 'new' | 'same' | 'other'
}

type Proposed = { rows: ProposedRow[]; proposal: Proposal; missed: FieldName[]; draft: Draft }

/** What notes propose for a draft. `draft` is the draft with everything proposed in it, to take answers from. */
export function proposalFor(form: Form, there: Draft, text: string): Proposed {
  const proposal = propose(text, releasedForms)
  const { answers, missed } = draftOf(form, proposal)
  const typed = { ...there.typed }
  for (const [key, answer] of Object.entries(answers)) typed[key] = answer.typed
  const draft = { ...there, typed }
  const changed = changedKeys(there, draft)
  const blank = { ...there, typed: {} }
  const written = changedKeys(blank, there)
  const rows = Object.values(answers).map(({ question, lines }) => ({
    question,
    lines,
    state: !changed.includes(question.key)
      ? ('same' as const)
      : written.includes(question.key)
        ? ('other' as const)
        : ('new' as const),
  }))
  return { rows, proposal, missed, draft }
}

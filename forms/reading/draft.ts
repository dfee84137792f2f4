import type { Answer, Answers, Draft, Typed, TypedOf } from '../answer'
import { type Form, type Question, questionFor, questionsOf } from '../form'
import { compareCounts } from './compare'
import { readCount } from './count'
import { type Context, dateReader, readTimeAnswer } from './moments'
import { type Notes, notesOn } from './notes'
import { readPeople } from './people'
import type { Advice, Problem } from './problem'
import { readChoice, readChoices, readLines, readParagraphs, readText } from './texts'

export type { Context } from './moments'
export type { Advice, Problem } from './problem'

/** `problems` keep the report from being submitted; `advice` never does. Both in the order of the form. */
export type Reading = { answers: Answers; problems: Problem[]; advice: Advice[] }

export const mostTopics = 3

/**
 * Reads everything that was typed into answers. What cannot be read is a problem and no answer; the draft itself keeps it.
 * Whether something must be there is asked only here. What was typed for questions that the form does not have is passed over.
 */
export function readDraft(form: Form, draft: Draft, context: Context): Reading {
  const answers: Answers = {}
  const problems: Problem[] = []
  const advice: Advice[] = []
  for (const question of questionsOf(form)) {
    const notes = notesOn(question, problems, advice)
    const typed = draft.typed[question.key]
    const found = problems.length
    const answer = typed === undefined ? undefined : read(question, typed, context, notes)
    if (answer !== undefined) answers[question.key] = answer
    else if (isRequired(form, question, answers) && problems.length === found)
      notes.problem('missing', question.kind === 'time' ? 'from' : '')
  }
  compareCounts(form, answers, problems, advice)
  checkTopicsAndLanguage(draft, problems, advice)
  return { answers, problems: inOrder(form, problems), advice: inOrder(form, advice) }
}

function read(question: Question, typed: Typed, context: Context, notes: Notes): Answer | undefined {
  switch (question.kind) {
    case 'text':
      return readText(question, typed as TypedOf['text'], notes)
    case 'lines':
      return readLines(question, typed as TypedOf['lines'], notes)
    case 'paragraphs':
      return readParagraphs(question, typed as TypedOf['paragraphs'], notes)
    case 'people':
      return readPeople(question, typed as TypedOf['people'], notes)
    case 'count':
      return readCount(question, typed as TypedOf['count'], notes)
    case 'scale':
    case 'choice':
      return readChoice(question, typed as TypedOf['choice'], notes)
    case 'choices':
      return readChoices(question, typed as TypedOf['choices'], notes)
    case 'date':
      return dateReader(context)(question, typed as TypedOf['date'], notes)
    case 'time':
      return readTimeAnswer(question, typed as TypedOf['time'], notes)
  }
}

/** A summary of the gender discussion is also asked for where there was enough of it to be told. */
function isRequired(form: Form, question: Question, answers: Answers): boolean {
  if (question.required) return true
  const extent = question.concept === 'genderSummary' ? questionFor(form, 'genderExtent') : undefined
  return extent?.kind === 'scale' && ['main-theme', 'important'].includes(answers[extent.key] as string)
}

function checkTopicsAndLanguage({ topics, language }: Draft, problems: Problem[], advice: Advice[]): void {
  const onTopics = { questionKey: 'topics', field: 'topics', values: { concept: 'topics', most: mostTopics } }
  if (topics.length === 0) advice.push({ ...onTopics, code: 'no-topics' })
  if (topics.length > mostTopics) problems.push({ ...onTopics, code: 'too-many-topics' })
  if (language.trim() === '')
    problems.push({
      questionKey: 'language',
      field: 'language',
      code: 'missing',
      values: { concept: 'language' },
    })
}

/** A list of problems is worked through from the top of the page to its end. */
function inOrder<Note extends { questionKey: string }>(form: Form, notes: Note[]): Note[] {
  const keys = [...questionsOf(form).map(({ key }) => key), 'topics', 'language']
  return notes.toSorted((a, b) => keys.indexOf(a.questionKey) - keys.indexOf(b.questionKey))
}

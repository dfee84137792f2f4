import { disclosedAnswers, type ShownAnswers, type ShownCount } from '@/figures/disclosure'
import type { PersonAnswer } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { permanentPath } from '@/reports/permanent'
import { type BookBlock, type BookReport, type BookWords, heading } from './book-blocks'

export const idOf = (slug: string) => `report-${slug}`

const inHead = ['event', 'sessionType', 'sessionCode', 'title', 'heldOn', 'time', 'theme', 'subtheme']

/** The public questions of a form that no head has answered already. */
export const openQuestionsOf = (form: Form): Question[] =>
  questionsOf(form).filter(({ internal, concept }) => !internal && !inHead.includes(concept ?? ''))

/** A report in a book: its title, when and where, topics, every public question, and where it stands. */
export function reportBlocks(report: BookReport, origin: string, say: BookWords): BookBlock[] {
  const form = formOf(report.formKey)
  const shown = disclosedAnswers(form, report.answers)
  const permanent = `${origin}${permanentPath(report) ?? `/en/reports/${report.slug}`}`
  const span = [report.startsAt, report.endsAt]
    .map((time) => time?.slice(0, 5))
    .filter(Boolean)
    .join(' – ')
  const line = [say.type(report.type), say.day(report.heldOn), span, report.place].filter(Boolean).join(' · ')
  return [
    heading(2, `${report.code}  ${report.title}`, idOf(report.slug), report.language),
    { kind: 'paragraph', text: line, isNote: true },
    ...(report.topics.length > 0
      ? [
          {
            kind: 'paragraph',
            text: report.topics.map(({ name }) => wordsIn(name, say.language)).join(' · '),
            isNote: true,
          } as const,
        ]
      : []),
    ...openQuestionsOf(form).flatMap((question) => questionBlocks(question, shown, report.language, say)),
    {
      kind: 'paragraph',
      text: say.text('source', {
        version: report.version,
        day: report.publishedAt.toISOString().slice(0, 10),
        address: permanent,
      }),
      isNote: true,
    },
  ]
}

export function personLine({ honorific, name, position, organisation, asTyped }: PersonAnswer): string {
  const called = name ? [honorific, name].filter(Boolean).join(' ') : organisation
  return [called, position, name ? organisation : null].filter(Boolean).join(', ') || (asTyped ?? '')
}

/** One question with its answer, or with why there is none. */
export function questionBlocks(
  question: Question,
  shown: ShownAnswers,
  language: string,
  say: BookWords,
  level: 2 | 3 = 3,
): BookBlock[] {
  const answer = shown[question.key]
  const asked = wordsIn(question.label, say.language)
  const head = heading(level, (question.concept && say.concept(question.concept)) || asked)
  const said = (text: string): BookBlock[] => [head, { kind: 'paragraph', text }]
  if (answer === undefined) return said(say.missing('not-provided', ''))
  if (typeof answer === 'object' && !Array.isArray(answer) && 'kind' in answer) {
    if (question.kind === 'count') return said(say.count(question.concept, answer as ShownCount))
    return said(say.missing(answer.kind as 'not-recorded', 'asTyped' in answer ? answer.asTyped : ''))
  }
  if (question.kind === 'people') {
    const people = (answer as PersonAnswer[]).map(personLine)
    return [head, { kind: 'list', texts: people, language }]
  }
  if (question.kind === 'choice' || question.kind === 'choices' || question.kind === 'scale') {
    const chosen = (Array.isArray(answer) ? answer : [answer]) as string[]
    const named = chosen.map((value) => {
      const option = question.options.find((one) => one.value === value)
      return option ? wordsIn(option.label, say.language) : value
    })
    return said(say.list(named))
  }
  if (typeof answer === 'string') return [head, { kind: 'paragraph', text: answer, language }]
  if (!Array.isArray(answer)) return said([answer.from, answer.to].filter(Boolean).join(' – '))
  const texts = answer as string[]
  if (texts.length === 0) return said(say.missing('not-provided', ''))
  return question.kind === 'lines'
    ? [head, { kind: 'list', texts, language }]
    : [head, ...texts.map((text): BookBlock => ({ kind: 'paragraph', text, language }))]
}

import { disclosedAnswers } from '@/figures/disclosure'
import type { Answers } from '@/forms/answer'
import { type Form, questionsOf } from '@/forms/form'
import { citation } from './citation'
import { licence, type PublicRecord, referenceOf } from './report-json'

const noAnswer: Record<string, string> = {
  'not-applicable': 'Not applicable',
  'not-recorded': 'Not recorded',
  few: 'Withheld: fewer than 5 participants',
}

function personText(person: object): string {
  const { honorific, name, position, organisation, asTyped } = person as Record<string, string | undefined>
  const called = name ? [honorific, name].filter(Boolean).join(' ') : organisation
  return (
    [called, ...(name ? [position, organisation] : [position])].filter(Boolean).join(', ') || (asTyped ?? '')
  )
}

/** An answer in plain lines; a missing one in the words that say why. */
function answerText(answer: Answers[string] | { kind: 'few' } | undefined): string {
  if (answer === undefined) return 'Not provided'
  if (typeof answer === 'string') return answer
  if (Array.isArray(answer))
    return answer.map((one) => (typeof one === 'string' ? one : personText(one))).join('\n\n')
  if (!('kind' in answer)) return [answer.from, answer.to].filter(Boolean).join(' to ')
  const said = 'asTyped' in answer && answer.asTyped ? answer.asTyped : ''
  const none = noAnswer[answer.kind]
  if (none) return said ? `${none}. The report says “${said}”` : none
  const { value, low, high } = answer as { value?: number; low?: number; high?: number }
  const number = value ?? (low === undefined ? high : `${low} to ${high ?? ''}`)
  const told = number === undefined ? '' : `${number} (${answer.kind})`
  return [told, said && said !== String(number) ? `“${said}”` : ''].filter(Boolean).join(', ')
}

/** A published report as plain text: every public question of its form in order, in the report's own words. */
export function reportText(record: PublicRecord, form: Form, permanent: string): string {
  const shown = disclosedAnswers(form, record.answers)
  const head = [
    record.title,
    `${record.code}, ${record.eventName}, ${record.eventPlace}, ${record.heldOn}`,
    `Version ${record.version}, ${record.publishedAt.toISOString().slice(0, 10)}. ${permanent}`,
    `Topics: ${record.topics.map(({ name }) => name.en).join(', ') || 'none confirmed'}`,
  ]
  const parts = questionsOf(form)
    .filter(({ internal }) => !internal)
    .map(({ key, label }) => `${label.en}\n\n${answerText(shown[key])}`)
  const foot = [citation(referenceOf(record, form, permanent)), `${licence.name}, ${licence.address}`]
  return `${[head.join('\n'), ...parts, foot.join('\n')].join('\n\n')}\n`
}

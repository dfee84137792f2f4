import { fold } from '@/directory/fold'
import type { Answers, Count, Draft, PersonAnswer } from '@/forms/answer'
import { type Concept, type Form, type Question, questionsOf } from '@/forms/form'
import { checkClock } from './clock-check'

/** What deserves a second look before a report is public. It never keeps anybody from anything. */
export type Check = {
  code:
    | 'women-above-participants'
    | 'no-women'
    | 'outside-event'
    | 'other-day'
    | 'skipped-hour'
    | 'repeated-hour'
    | 'e-mail'
    | 'unknown-name'
    | 'no-topic'
    | 'same-text'
    | 'same-numbers'
  questionKey: string | null
  values: Record<string, string | number>
}

/** Days are ISO 8601; `heldOn` is the day in the programme, and times are on the clock of `timeZone`. */
export type CheckedAgainst = {
  eventName: string
  startsOn: string
  endsOn: string
  heldOn: string
  timeZone: string
}

/** Everything that can be found in a report by itself, in the order of its form. `answers` are read from `draft`. */
export function checksOf(form: Form, draft: Draft, answers: Answers, against: CheckedAgainst): Check[] {
  const questions = questionsOf(form).filter(({ internal }) => !internal)
  const found = [
    ...checkDay(questions, answers, against),
    ...checkClock(questions, answers, against),
    ...checkNames(questions, answers),
    ...checkAddresses(questions, answers),
    ...checkCounts(questions, answers),
  ]
  const place = (check: Check) => questions.findIndex(({ key }) => key === check.questionKey)
  found.sort((one, other) => place(one) - place(other))
  if (draft.topics.length === 0) found.push({ code: 'no-topic', questionKey: null, values: {} })
  return found
}

const questionOf = (questions: readonly Question[], concept: Concept) =>
  questions.find((question) => question.concept === concept)

function checkDay(questions: readonly Question[], answers: Answers, against: CheckedAgainst): Check[] {
  const question = questionOf(questions, 'heldOn')
  const day = question && answers[question.key]
  if (!question || typeof day !== 'string') return []
  const { startsOn, endsOn, eventName, heldOn } = against
  if (day < startsOn || day > endsOn)
    return [
      {
        code: 'outside-event',
        questionKey: question.key,
        values: { day, event: eventName, startsOn, endsOn },
      },
    ]
  return day === heldOn ? [] : [{ code: 'other-day', questionKey: question.key, values: { day, heldOn } }]
}

const countOf = (answers: Answers, question: Question | undefined): Count | null => {
  const answer = question && answers[question.key]
  return typeof answer === 'object' && !Array.isArray(answer) && 'kind' in answer ? answer : null
}

/** The fewest and the most heads that a count can mean; null where it says no number of heads. */
function headsOf(count: Count | null): { low: number; high: number } | null {
  if (count?.value === undefined) return null
  switch (count.kind) {
    case 'exact':
    case 'estimate':
      return { low: count.value, high: count.value }
    case 'range':
      return { low: count.low ?? count.value, high: count.high ?? count.value }
    case 'minimum':
      return { low: count.value, high: Number.POSITIVE_INFINITY }
    default:
      return null
  }
}

/** A session with fewer people than this may well have no woman in it; nobody need ask again. */
const manyEnough = 10

function checkCounts(questions: readonly Question[], answers: Answers): Check[] {
  const question = questionOf(questions, 'women')
  const women = headsOf(countOf(answers, question))
  const participants = headsOf(countOf(answers, questionOf(questions, 'participants')))
  if (!question || !women || !participants) return []
  const values = { women: women.low, participants: participants.high }
  if (women.low > participants.high)
    return [{ code: 'women-above-participants', questionKey: question.key, values }]
  if (women.high > 0 || participants.low < manyEnough) return []
  return [{ code: 'no-women', questionKey: question.key, values: { participants: participants.low } }]
}

/** Where numbers that were guessed heap up: 20, and every 50, given as if somebody had counted. */
export function isHeaped(form: Form, answers: Answers): boolean {
  const count = countOf(answers, questionOf(questionsOf(form), 'participants'))
  return count?.kind === 'exact' && (count.value === 20 || (count.value! > 0 && count.value! % 50 === 0))
}

const textsOf = (answers: Answers, { key, kind }: Question): string[] => {
  const answer = answers[key]
  if (kind !== 'text' && kind !== 'lines' && kind !== 'paragraphs') return []
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? answer.filter((entry) => typeof entry === 'string') : []
}

const eMail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** Addresses of people are left out at publication; one in a text would be public as it stands. */
const checkAddresses = (questions: readonly Question[], answers: Answers): Check[] =>
  questions.flatMap((question) => {
    const found = new Set(textsOf(answers, question).flatMap((text) => text.match(eMail) ?? []))
    return [...found].map(
      (address): Check => ({ code: 'e-mail', questionKey: question.key, values: { address } }),
    )
  })

/** Only after a title is a capitalized word a name beyond doubt: "Ms. Lagunes", "Dr Ana Ruiz", "la Sra. Núñez". */
const titled =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Dra|Prof|Sr|Sra|Amb|Ambassador|Minister|Professor|Doctor)\.?\s+((?:\p{Lu}[\p{L}\p{M}'’-]+)(?:\s+(?:(?:de|da|do|del|dos|van|von|der|la|le|el|al|bin)\s+)*\p{Lu}[\p{L}\p{M}'’-]+){0,3})/gu

/** Names in the text that nobody in the lists of people bears, each once, where it stands first. */
function checkNames(questions: readonly Question[], answers: Answers): Check[] {
  const people = questions
    .filter(({ kind }) => kind === 'people')
    .flatMap(({ key }) => (Array.isArray(answers[key]) ? (answers[key] as PersonAnswer[]) : []))
  if (people.length === 0) return []
  const known = new Set(people.flatMap(({ name = '' }) => fold(name).split(' ')))
  const told = new Set<string>()
  return questions.flatMap((question) =>
    textsOf(answers, question).flatMap((text) =>
      [...text.matchAll(titled)].flatMap(([, written = '']): Check[] => {
        const name = written.replace(/['’]s$/u, '')
        const folded = fold(name)
        if (told.has(folded) || folded.split(' ').some((word) => known.has(word))) return []
        told.add(folded)
        return [{ code: 'unknown-name', questionKey: question.key, values: { name } }]
      }),
    ),
  )
}

/** A text shorter than this may well be the same in two reports by chance. */
const longEnough = 160

/** The passages of a report that are long enough to be looked for in other reports, each with its question. */
export const passagesToLookFor = (form: Form, answers: Answers): { questionKey: string; text: string }[] =>
  questionsOf(form)
    .filter(({ concept, internal }) => concept !== 'title' && !internal)
    .flatMap((question) => textsOf(answers, question).map((text) => ({ questionKey: question.key, text })))
    .filter(({ text }) => text.length >= longEnough)
    .slice(0, 40)

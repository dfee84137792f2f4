import type { Answers, Count } from '@/forms/answer'
import { type Form, questionsOf } from '@/forms/form'
import { fewest } from '@/reports/filters'
import { heads } from './share'

/** Below this many seats a percentage would pretend to an exactness that single people do not have. */
export const fewestForPercent = 20

/** A count as anybody may see it; `few` is a number under 5, or one that cannot be told beside such a number. */
export type ShownCount = Count | { kind: 'few' }

/** Whether a report counts so few participants that its numbers are withheld. False where nobody counted. */
export function isFew(participants: Count | null | undefined): boolean {
  const number = heads(participants)
  return number !== null && number < fewest
}

/**
 * The counts of one report, by concept, as every page, file and search may show them. A session of few withholds every
 * count it has, words as typed included, because parts of a small number give it away.
 */
export function disclosed<Concept extends string>(
  counts: Partial<Record<Concept | 'participants', Count | null>>,
): Partial<Record<Concept | 'participants', ShownCount>> {
  const few = isFew(counts.participants)
  const shown = Object.entries<Count | null | undefined>(counts)
    .filter((entry): entry is [string, Count] => entry[1] != null)
    .map(([concept, count]) => [concept, few ? { kind: 'few' } : count])
  return Object.fromEntries(shown)
}

/**
 * Women's share of one report in per cent, 0 to 100, unrounded. Null where a number is missing or withheld, where the
 * seats are under 20, and where the two numbers contradict each other.
 */
export function shownShare(
  participants: Count | null | undefined,
  women: Count | null | undefined,
): number | null {
  const seats = heads(participants)
  const held = heads(women)
  if (seats === null || held === null || seats < fewestForPercent || held > seats) return null
  return (100 * held) / seats
}

/** Answers as anybody may see them: the counts of a session of few are `{ kind: 'few' }`, all else is as it was. */
export type ShownAnswers = { [key: string]: Answers[string] | { kind: 'few' } }

/** The public answers of a report through the same rule. `form` is the form it was filed under. */
export function disclosedAnswers(form: Form, answers: Answers): ShownAnswers {
  const countQuestions = questionsOf(form).filter(({ kind }) => kind === 'count')
  const asked = countQuestions.find(({ concept }) => concept === 'participants')
  const participants = asked && answers[asked.key]
  if (!isFew(participants as Count | undefined)) return answers
  const withheld = new Set(countQuestions.map(({ key }) => key))
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      withheld.has(key) ? { kind: 'few' as const } : answer,
    ]),
  )
}

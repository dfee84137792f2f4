import type { Answer, Answers, Count } from '../answer'
import { type CountQuestion, type Form, questionsOf } from '../form'
import { notesOn } from './notes'
import type { Advice, Problem } from './problem'

/** From here a session without a single woman is more likely one where nobody counted. */
const manyWithoutWomen = 10

const countIn = (answer: Answer | undefined): Count | undefined =>
  typeof answer === 'object' && !Array.isArray(answer) && 'kind' in answer ? answer : undefined

const isHeads = ({ kind }: Count) => ['exact', 'estimate', 'range', 'minimum'].includes(kind)
/** Whoever counted, or gave both ends, can be held to it; an estimate can only be asked about. */
const isFirm = ({ kind }: Count) => kind === 'exact' || kind === 'range'
const lowest = ({ low, value }: Count) => low ?? value!
const highest = ({ high, value }: Count) => high ?? value!

/** Compares each count with the one that it is a part of: women with participants, those in the room with all. */
export function compareCounts(form: Form, answers: Answers, problems: Problem[], advice: Advice[]): void {
  for (const question of questionsOf(form)) {
    if (question.kind !== 'count' || question.within === undefined) continue
    const [part, whole] = [countIn(answers[question.key]), countIn(answers[question.within])]
    if (part && isHeads(part)) compare(question, part, whole, problems, advice)
  }
}

function compare(
  question: CountQuestion,
  part: Count,
  whole: Count | undefined,
  problems: Problem[],
  advice: Advice[],
) {
  const notes = notesOn(question, problems, advice)
  if (!whole) return notes.advise('part-without-whole', 'typed')
  if (!isHeads(whole)) return undefined
  const most = highest(whole)
  if (whole.kind !== 'minimum' && lowest(part) > most)
    return isFirm(part) && isFirm(whole)
      ? notes.problem('part-too-large', 'typed', { most })
      : notes.advise('larger-estimate', 'typed')
  if (question.concept === 'women' && part.value === 0 && lowest(whole) >= manyWithoutWomen)
    notes.advise('no-women', 'typed', { participants: lowest(whole) })
  return undefined
}

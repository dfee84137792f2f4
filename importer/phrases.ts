import { type Concept, type Form, questionsOf } from '@/forms/form'
import { wordsOf } from './fold'

/**
 * A label of a filled-in document, as folded words. `concept` is null where no field of a proposal takes the answer.
 * `forms` says how much the label tells that a document follows a form: 1 where the form prints it so, less where it is
 * a rewording that any year's document may carry.
 */
export type Phrase = { words: string[]; concept: Concept | null; forms: Map<string, number> }

/** Guidance in brackets is no part of a label: "(1 sentence per issue)", "[150 words or less]". */
export const withoutBrackets = (label: string) => label.replace(/[([（【][^)\]）】]*[)\]）】]/g, ' ')

const known = new WeakMap<readonly Form[], Map<string, Phrase[]>>()

/** The labels of these forms by their first word, the longest first. */
export function phrasesOf(forms: readonly Form[]): Map<string, Phrase[]> {
  const made = known.get(forms)
  if (made) return made
  const phrases = new Map<string, Phrase>()
  for (const form of forms) {
    for (const section of form.sections) {
      const alone = section.questions.length === 1 ? section.questions[0]!.concept : null
      for (const heading of Object.values(section.heading)) add(phrases, heading, alone, form, 0)
    }
    for (const question of questionsOf(form)) {
      for (const label of Object.values(question.label)) add(phrases, label, question.concept, form, 1)
      for (const label of question.importLabels ?? []) add(phrases, label, question.concept, form, 0.1)
    }
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of [...phrases.values()].sort((a, b) => b.words.length - a.words.length)) {
    byFirst.set(phrase.words[0]!, [...(byFirst.get(phrase.words[0]!) ?? []), phrase])
  }
  known.set(forms, byFirst)
  return byFirst
}

/** Instructions are so long that they are no chance; a label of a question says more than a heading of a section. */
function add(
  phrases: Map<string, Phrase>,
  label: string,
  concept: Concept | null,
  form: Form,
  given: number,
) {
  const words = wordsOf(withoutBrackets(label)).map(({ folded }) => folded)
  if (!words.length) return
  const weight = given > 0 && words.length >= 6 ? Math.max(given, 0.9) : given
  const there = phrases.get(words.join(' '))
  if (!there) phrases.set(words.join(' '), { words, concept, forms: new Map([[form.key, weight]]) })
  else {
    there.forms.set(form.key, Math.max(weight, there.forms.get(form.key) ?? 0))
    if (given > 0 && there.concept === null) there.concept = concept
  }
}

import { type Concept, type Form, questionsOf } from '@/forms/form'
import { fold, wordsOf } from './fold'

/** A label that a form prints, as folded words. `concept` is null where no field of a proposal takes the answer. */
export type Phrase = { words: string[]; concept: Concept | null; forms: Set<string> }

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
      for (const heading of Object.values(section.heading)) add(phrases, heading, alone, form, false)
    }
    for (const question of questionsOf(form)) {
      for (const label of [...Object.values(question.label), ...(question.importLabels ?? [])]) {
        add(phrases, label, question.concept, form, true)
      }
    }
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of [...phrases.values()].sort((a, b) => b.words.length - a.words.length)) {
    byFirst.set(phrase.words[0]!, [...(byFirst.get(phrase.words[0]!) ?? []), phrase])
  }
  known.set(forms, byFirst)
  return byFirst
}

/** A label of a question says more than a heading of a section with the same words. */
function add(
  phrases: Map<string, Phrase>,
  label: string,
  concept: Concept | null,
  form: Form,
  wins: boolean,
) {
  const words = wordsOf(withoutBrackets(label)).map(({ folded }) => folded)
  if (!words.length) return
  const key = fold(words.join(' '))
  const there = phrases.get(key)
  if (!there) phrases.set(key, { words, concept, forms: new Set([form.key]) })
  else {
    there.forms.add(form.key)
    if (wins && there.concept === null) there.concept = concept
  }
}

import { type Form, type Kind, type Question, questionsOf, type Section } from './form'
import { isQuestionKey } from './form-schema'
import type { Language, Words } from './words'

const endsInYear = /(\d{4})$/

/** The key that the next version of a form would have: the next year, or the next number. */
export function nextKey(key: string, isTaken: (key: string) => boolean): string {
  const year = endsInYear.exec(key)?.[1]
  if (year) {
    const root = key.slice(0, -4)
    for (let next = Number(year) + 1; next <= 9_999; next++)
      if (!isTaken(`${root}${next}`)) return `${root}${next}`
  }
  for (let number = 2; ; number++) if (!isTaken(`${key}-${number}`)) return `${key}-${number}`
}

/** A form to be changed, with everything that the one before asks. Names in other languages keep their words and take the new year. */
export function nextVersion(form: Form, key: string, name: string): Form {
  const [before, after] = [endsInYear.exec(form.key)?.[1], endsInYear.exec(key)?.[1]]
  const others = Object.entries(form.name).filter(([language]) => language !== 'en')
  const renamed = others.map(([language, text]) => [
    language,
    before && after ? text.replaceAll(before, after) : text,
  ])
  return { ...form, key, released: false, name: { ...Object.fromEntries(renamed), en: name } }
}

export const findQuestion = (form: Form, key: string): Question | undefined =>
  questionsOf(form).find((question) => question.key === key)

export const sectionOf = (form: Form, key: string): Section | undefined =>
  form.sections.find(({ questions }) => questions.some((question) => question.key === key))

const withSections = (form: Form, change: (section: Section) => Section): Form => ({
  ...form,
  sections: form.sections.map(change),
})

/** The question takes the place of the one with its key, or the last place of another section. */
export function replaceQuestion(form: Form, question: Question, sectionKey?: string): Form {
  const from = sectionOf(form, question.key)
  if (!sectionKey || from?.key === sectionKey)
    return withSections(form, (section) => ({
      ...section,
      questions: section.questions.map((one) => (one.key === question.key ? question : one)),
    }))
  return addQuestion(dropQuestion(form, question.key), sectionKey, question)
}

export const addQuestion = (form: Form, sectionKey: string, question: Question): Form =>
  withSections(form, (section) =>
    section.key === sectionKey ? { ...section, questions: [...section.questions, question] } : section,
  )

/** Counts that were part of a dropped one stand by themselves. */
export const dropQuestion = (form: Form, key: string): Form =>
  withSections(form, (section) => ({
    ...section,
    questions: section.questions
      .filter((question) => question.key !== key)
      .map((question) => {
        if (question.kind !== 'count' || question.within !== key) return question
        const { within: _, ...alone } = question
        return alone
      }),
  }))

export type Way = 'up' | 'down'

function swapped<One>(list: readonly One[], at: number, way: Way): One[] {
  const other = way === 'up' ? at - 1 : at + 1
  const moved = [...list]
  if (at < 0 || other < 0 || other >= list.length) return moved
  ;[moved[at], moved[other]] = [moved[other]!, moved[at]!]
  return moved
}

/** One place up or down; from the end of a section on into the next one. */
export function moveQuestion(form: Form, key: string, way: Way): Form {
  const at = form.sections.findIndex(({ questions }) => questions.some((question) => question.key === key))
  const section = form.sections[at]
  if (!section) return form
  const place = section.questions.findIndex((question) => question.key === key)
  const isAtEnd = way === 'up' ? place === 0 : place === section.questions.length - 1
  if (!isAtEnd)
    return withSections(form, (one) =>
      one === section ? { ...one, questions: swapped(one.questions, place, way) } : one,
    )
  const next = form.sections[way === 'up' ? at - 1 : at + 1]
  if (!next) return form
  const question = section.questions[place]!
  return withSections(form, (one) => {
    if (one === section) return { ...one, questions: one.questions.filter((other) => other !== question) }
    if (one !== next) return one
    return { ...one, questions: way === 'up' ? [...one.questions, question] : [question, ...one.questions] }
  })
}

export const moveSection = (form: Form, key: string, way: Way): Form => ({
  ...form,
  sections: swapped(
    form.sections,
    form.sections.findIndex((section) => section.key === key),
    way,
  ),
})

export const addSection = (form: Form, heading: string): Form => ({
  ...form,
  sections: [
    ...form.sections,
    {
      key: keyFrom(heading, 'section', (key) => form.sections.some((one) => one.key === key)),
      heading: { en: heading },
      questions: [],
    },
  ],
})

/** Only a section without questions can go. */
export const dropSection = (form: Form, key: string): Form => ({
  ...form,
  sections: form.sections.filter((section) => section.key !== key || section.questions.length > 0),
})

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A key from an English wording: its first words, written together, with a letter more where that is taken. */
export function keyFrom(wording: string, otherwise: string, isTaken: (key: string) => boolean): string {
  const words = wording
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(
      (word) =>
        word !== '' && !/^(a|an|and|did|do|for|how|in|of|or|please|the|to|was|were|what|which)$/.test(word),
    )
    .slice(0, 3)
  const joined = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('')
  const root = isQuestionKey(joined.slice(0, 36)) ? joined.slice(0, 36) : otherwise
  if (!isTaken(root)) return root
  const ends = [...letters, ...[...letters].flatMap((one) => [...letters].map((other) => one + other))]
  return root + ends.find((end) => !isTaken(root + end))!
}

/** A new question of a kind, with one wording and nothing else said yet. */
export function newQuestion(kind: Kind, key: string, label: string): Question {
  const base = { key, concept: null, label: { en: label } }
  switch (kind) {
    case 'scale':
    case 'choice':
    case 'choices':
      return { ...base, kind, options: [] }
    default:
      return { ...base, kind }
  }
}

/** A wording without the languages in which nothing is said; English stays, so that its absence can be told. */
export function wordsFrom(texts: Partial<Record<Language, string>>): Words {
  const said = Object.entries(texts).filter(([language, text]) => language === 'en' || text.trim() !== '')
  return { en: '', ...Object.fromEntries(said.map(([language, text]) => [language, text.trim()])) }
}

import { wordsFrom } from './edit-form'
import { type Concept, concepts, type Option, type Question } from './form'
import { gateText } from './text-gate'
import { type Language, languages, type Words } from './words'

/** The most options that one page takes; two empty places stand below those that are there. */
export const mostOptions = 60
export const emptyPlaces = 2

/** The names of all fields that a page about one question may send. */
export const questionFields: readonly string[] = [
  ...languages.flatMap((language) => [`label-${language}`, `hint-${language}`]),
  ...Array.from({ length: mostOptions + emptyPlaces }, (_, place) => [
    `option-${place}-value`,
    `option-${place}-place`,
    ...languages.map((language) => `option-${place}-${language}`),
  ]).flat(),
  ...['section', 'required', 'short', 'public', 'concept', 'amount', 'unit', 'each', 'within', 'share'],
  'importLabels',
]

type Fields = Readonly<Record<string, string | undefined>>

const lineOf = (fields: Fields, name: string): string => {
  const gated = gateText(fields[name] ?? '', { line: true })
  return 'text' in gated ? gated.text.trim() : ''
}

export const wordsOf = (fields: Fields, name: string): Words =>
  wordsFrom(
    Object.fromEntries(
      languages.map((language) => [language, lineOf(fields, `${name}-${language}`)]),
    ) as Record<Language, string>,
  )

const slugOf = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** The options in the order of their places. One without a word in any language is taken out; a new one is named by its label. */
function optionsOf(fields: Fields): Option[] {
  const sent = Array.from({ length: mostOptions + emptyPlaces }, (_, at) => ({
    value: lineOf(fields, `option-${at}-value`),
    place: Number(lineOf(fields, `option-${at}-place`)) || at + 1,
    label: wordsOf(fields, `option-${at}`),
  })).filter(({ label }) => Object.values(label).some((text) => text !== ''))
  const taken = new Set(sent.map(({ value }) => value).filter(Boolean))
  return sent
    .map(({ value, place, label }, at) => {
      if (value !== '') return { value, place, label }
      const slug = slugOf(label.en) || `option-${at + 1}`
      const free = [slug, ...Array.from({ length: mostOptions }, (_, number) => `${slug}-${number + 2}`)]
      const made = free.find((one) => !taken.has(one))!
      taken.add(made)
      return { value: made, place, label }
    })
    .sort((one, other) => one.place - other.place)
    .slice(0, mostOptions)
    .map(({ value, label }) => ({ value, label }))
}

const linesOf = (text: string | undefined): string[] => {
  const gated = gateText(text ?? '')
  const lines = 'text' in gated ? gated.text.split('\n').map((line) => line.trim().slice(0, 2_000)) : []
  return [...new Set(lines.filter(Boolean))].slice(0, 500)
}

/** Advice on length as typed; `wrong` where it is no number that can be given. */
function guidanceOf(fields: Fields): Question['guidance'] | 'wrong' {
  const typed = lineOf(fields, 'amount')
  if (typed === '') return undefined
  const amount = Number(typed)
  if (!Number.isInteger(amount) || amount < 1 || amount > 1_000) return 'wrong'
  const unit = fields.unit === 'paragraph' ? 'paragraph' : 'sentence'
  return { amount, unit, ...(fields.each && { each: true as const }) }
}

/**
 * A question as a page sent it: its key and its kind stay. Whatever else was typed is taken, right or wrong, but an advice on
 * length that is no number; then `isAmountWrong`, and the advice stays as it was.
 */
export function readQuestion(
  question: Question,
  fields: Fields,
): { question: Question; isAmountWrong: boolean } {
  const concept = (concepts as readonly string[]).includes(fields.concept ?? '')
    ? (fields.concept as Concept)
    : null
  const hint = wordsOf(fields, 'hint')
  const labels = linesOf(fields.importLabels)
  const guidance = guidanceOf(fields)
  const advice = guidance === 'wrong' ? question.guidance : guidance
  const read = {
    key: question.key,
    kind: question.kind,
    concept,
    label: wordsOf(fields, 'label'),
    ...(Object.values(hint).some((text) => text !== '') && { hint }),
    ...(advice && { guidance: advice }),
    ...(fields.required && { required: true as const }),
    ...(fields.short && { short: true as const }),
    ...(!fields.public && { internal: true as const }),
    ...(labels.length > 0 && { importLabels: labels }),
    ...(question.kind === 'count' && {
      ...(fields.within && { within: fields.within }),
      ...(fields.share && { share: true as const }),
    }),
    ...('options' in question && { options: optionsOf(fields) }),
  }
  return { question: read as Question, isAmountWrong: guidance === 'wrong' }
}

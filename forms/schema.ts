import { z } from 'zod'
import { type Answers, type Count, countKinds, countWays, type Draft, groups, waysToTakePart } from './answer'
import { type Form, type Question, questionsOf } from './form'

// Far above what any report needs: these only keep one request from filling the disk. What is too long for a
// report is said by the reading, and the draft keeps it.
const lineText = z.string().max(20_000)
const longText = z.string().max(200_000)
const mostEntries = 1_000

const typedPerson = z.strictObject({
  name: lineText.optional(),
  position: lineText.optional(),
  organisation: lineText.optional(),
  group: lineText.optional(),
  country: lineText.optional(),
  tookPart: lineText.optional(),
  asTyped: lineText.optional(),
})

function typedSchema(question: Question): z.ZodType {
  switch (question.kind) {
    case 'text':
    case 'paragraphs':
      return longText
    case 'lines':
      return z.array(longText).max(mostEntries)
    case 'people':
      return z.array(typedPerson).max(mostEntries)
    case 'count':
      return z.strictObject({ way: z.enum(countWays).optional(), typed: lineText.optional() })
    case 'scale':
    case 'choice':
    case 'date':
      return lineText
    case 'choices':
      return z.array(lineText).max(mostEntries)
    case 'time':
      return z.strictObject({ from: lineText.optional(), to: lineText.optional() })
  }
}

const perQuestion = (form: Form, schemaOf: (question: Question) => z.ZodType) =>
  z.strictObject(
    Object.fromEntries(questionsOf(form).map((question) => [question.key, schemaOf(question).optional()])),
  )

/** To build a schema costs more than to use it, and a form is a value that never changes: one is built for each. */
function oncePerForm<Schema>(build: (form: Form) => Schema): (form: Form) => Schema {
  const built = new WeakMap<Form, Schema>()
  return (form) => {
    const known = built.get(form) ?? build(form)
    built.set(form, known)
    return known
  }
}

/** What an editor may send: every question of the form or none, whatever was typed, and nothing that the form does not ask. */
export const draftSchema: (form: Form) => z.ZodType<Draft> = oncePerForm(
  (form) =>
    z.strictObject({
      typed: perQuestion(form, typedSchema),
      topics: z.array(lineText).max(mostEntries),
      language: z.string().max(35),
      done: z.array(z.enum(form.sections.map(({ key }) => key))).optional(),
    }) as unknown as z.ZodType<Draft>,
)

/** The field of a draft that cannot be kept as it is: it holds more than `most` characters or entries, or something else than is asked for. */
export type Misfit =
  | { refusal: 'tooLong'; field: string; most: number }
  | { refusal: 'wrongField'; field: string }

/** What keeps a draft from being stored, or null where nothing does. */
export function misfitOf(form: Form, draft: Draft): Misfit | null {
  const checked = draftSchema(form).safeParse(draft)
  if (checked.success) return null
  const [issue] = checked.error.issues
  const path = issue?.path.slice(1) ?? []
  return issue?.code === 'too_big'
    ? { refusal: 'tooLong', field: String(path[0] ?? issue.path[0]), most: Number(issue.maximum) }
    : { refusal: 'wrongField', field: path.join('.') }
}

/** A stored revision. It went through the same gate on its way in, so what does not fit is a fault, and throws. */
export const storedDraft = (form: Form, content: unknown): Draft => draftSchema(form).parse(content)

const absence = z.strictObject({ kind: z.enum(['not-applicable', 'not-recorded']), asTyped: z.string() })
const written = z.string().trim().min(1)
const orAbsent = (answer: z.ZodType) => z.union([answer, absence])

const heads = z.number().int().min(0).max(1e9)
const count = z
  .strictObject({
    kind: z.enum(countKinds),
    value: z.number().min(0).max(1e9).optional(),
    low: heads.optional(),
    high: heads.optional(),
    asTyped: z.string(),
  })
  .refine(isSound, { error: 'The parts of this count do not fit its kind.' })

function isSound({ kind, value, low, high }: Count): boolean {
  const ends = (low === undefined) === (high === undefined) && (low ?? 0) <= (high ?? 0)
  switch (kind) {
    case 'exact':
    case 'estimate':
    case 'minimum':
      return value !== undefined && Number.isInteger(value) && low === undefined && high === undefined
    case 'range':
      return value !== undefined && low !== undefined && ends
    case 'share':
      return ends && (value ?? 0) <= 100 && (high ?? 0) <= 100
    default:
      return value === undefined && low === undefined && high === undefined
  }
}

const person = z
  .strictObject({
    name: written.optional(),
    honorific: written.optional(),
    position: written.optional(),
    organisation: written.optional(),
    group: z.enum(groups).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    tookPart: z.enum(waysToTakePart).optional(),
    asTyped: written.optional(),
  })
  .refine(({ name, organisation }) => name !== undefined || organisation !== undefined, {
    error: 'A person has a name, or an organisation that acts where a person stands.',
  })

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

function answerSchema(question: Question): z.ZodType {
  switch (question.kind) {
    case 'text':
      return orAbsent(written)
    case 'paragraphs':
    case 'lines':
      return orAbsent(z.array(written).min(1))
    case 'people':
      return z.array(person).min(1)
    case 'count':
      return count
    case 'scale':
    case 'choice':
      return orAbsent(optionOf(question.options))
    case 'choices':
      return z.array(optionOf(question.options)).min(1)
    case 'date':
      return z.iso.date()
    case 'time':
      return z.strictObject({ from: clock, to: clock.optional() })
  }
}

const optionOf = (options: readonly { value: string }[]) => z.enum(options.map(({ value }) => value))

/** What a published version stores: read answers by question key, each exactly as its kind asks, and nothing else. */
export const answersSchema: (form: Form) => z.ZodType<Answers> = oncePerForm(
  (form) => perQuestion(form, answerSchema) as unknown as z.ZodType<Answers>,
)

/** The answers of a stored version; throws where they are not what the form allows. */
export const storedAnswers = (form: Form, stored: unknown): Answers => answersSchema(form).parse(stored)

import { z } from 'zod'
import { concepts, type Form, type Kind } from './form'
import { languages, type Words } from './words'

const line = z.string().max(2_000)
const words = z.strictObject({
  en: line,
  ...Object.fromEntries(
    languages.filter((language) => language !== 'en').map((one) => [one, line.optional()]),
  ),
}) as unknown as z.ZodType<Words>

/** Names of fields that every form of a report has beside its questions, and of what objects have by themselves. */
export const takenKeys: ReadonlySet<string> = new Set([
  'topics',
  'language',
  'base',
  'request',
  'do',
  'at',
  'revision',
  'new',
  'constructor',
])
export const isQuestionKey = (text: string): boolean =>
  /^[a-z][A-Za-z]{0,39}$/.test(text) && !takenKeys.has(text)

/** How an address names a form: `igf-2018`. */
export const isFormKey = (text: string): boolean =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 40

const base = {
  key: z.string().refine(isQuestionKey),
  concept: z.enum(concepts).nullable(),
  label: words,
  hint: words.optional(),
  guidance: z
    .strictObject({
      amount: z.number().int().min(1).max(1_000),
      unit: z.enum(['sentence', 'paragraph']),
      each: z.literal(true).optional(),
    })
    .optional(),
  required: z.literal(true).optional(),
  short: z.literal(true).optional(),
  internal: z.literal(true).optional(),
  importLabels: z.array(line).max(500).optional(),
}
const options = z.array(z.strictObject({ value: z.string().max(60), label: words })).max(100)
const of = <K extends Kind, More extends z.ZodRawShape>(kind: K, more: More) =>
  z.strictObject({ ...base, kind: z.literal(kind), ...more })

const question = z.discriminatedUnion('kind', [
  of('text', {}),
  of('lines', {}),
  of('paragraphs', {}),
  of('people', {}),
  of('count', { within: z.string().optional(), share: z.literal(true).optional() }),
  of('scale', { options }),
  of('choice', { options }),
  of('choices', { options }),
  of('date', {}),
  of('time', {}),
])

const content = z.strictObject({
  name: words,
  sections: z
    .array(
      z.strictObject({
        key: z.string().refine(isQuestionKey),
        heading: words,
        questions: z.array(question).max(200),
      }),
    )
    .max(50),
  marks: z.array(line).max(100).optional(),
})

/** What the database keeps of a form: all but its key and whether it is released, which are columns. */
export type FormContent = Omit<Form, 'key' | 'released'>

/** A form as it was kept. It went through this on its way in, so what does not fit is a fault, and throws. */
export const readForm = (key: string, stored: unknown): Form => ({
  key,
  released: false,
  ...(content.parse(stored) as FormContent),
})

/** What is kept of a form; throws where it is none. */
export const contentOf = ({ key: _, released: __, ...rest }: Form): FormContent =>
  content.parse(rest) as FormContent

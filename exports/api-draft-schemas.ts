import { z } from 'zod'
import { countWays } from '@/forms/answer'

const moment = z.iso.datetime()
const address = z.url()
const text = z.string().max(200_000)

const typedPersonSchema = z.strictObject({
  name: text.optional(),
  position: text.optional(),
  organisation: text.optional(),
  group: text.optional(),
  country: text.optional(),
  tookPart: text.optional(),
  asTyped: text.optional(),
})

/** An answer as it is typed, by the kind of its question. The form of the report says which it takes. */
const typedSchema = z.union([
  z.string().max(200_000).describe('text, paragraphs, scale, choice, date (ISO 8601)'),
  z.array(text).max(1_000).describe('lines, choices'),
  z.array(typedPersonSchema).max(1_000).describe('people'),
  z
    .strictObject({ way: z.enum(countWays).optional(), typed: text.optional() })
    .describe('count: a number as it is written'),
  z.strictObject({ from: text.optional(), to: text.optional() }).describe('time, HH:MM'),
])

const sessionSchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  heldOn: z.iso.date(),
  event: z.string().describe('The slug of the event'),
})

export const listedDraftSchema = z.strictObject({
  id: z.string().nullable().describe('Null where the report of the session has not been started'),
  status: z.enum(['expected', 'draft', 'submitted', 'returned', 'published', 'withdrawn']),
  revision: z.number().int().nullable(),
  publishedVersion: z.number().int().nullable(),
  dueAt: moment,
  session: sessionSchema,
  page: address.nullable(),
})

export const draftSchema = z.strictObject({
  id: z.string(),
  status: listedDraftSchema.shape.status,
  revision: z.number().int().describe('Send it in If-Match, in quotation marks'),
  publishedVersion: z.number().int().nullable(),
  savedAt: moment,
  form: z.string(),
  session: sessionSchema,
  page: address,
  language: z.string(),
  topics: z.array(z.string()),
  typed: z.record(z.string(), typedSchema).describe('Answers by the key of their question'),
  problems: z
    .array(z.strictObject({ question: z.string(), problem: z.string() }))
    .describe('What keeps it from being submitted'),
})

export const startSchema = z.strictObject({
  session: z.string().describe('The id of a session that you organize'),
})

/** What is left out stays as it is; null empties an answer. */
export const changeSchema = z.strictObject({
  typed: z.record(z.string(), typedSchema.nullable()).optional(),
  topics: z.array(z.string().max(200)).max(1_000).optional(),
  language: z.string().max(35).optional(),
})
export type DraftChange = z.infer<typeof changeSchema>

export const savedSchema = draftSchema.extend({
  merged: z.array(z.string()).describe('Questions in which somebody else had changed something meanwhile'),
  removed: z.array(z.string()).describe('Questions in which characters that mean nothing were taken out'),
})

export const submittedSchema = z.strictObject({
  id: z.string(),
  status: z.literal('submitted'),
  revision: z.number().int(),
  page: address,
})

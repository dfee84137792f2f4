import { z } from 'zod'

const day = z.iso.date()
const moment = z.iso.datetime()
const clock = z.string().regex(/^\d{2}:\d{2}$/)
const address = z.url()
const words = z.string().nullable()

export const countSchema = z.strictObject({
  status: z.enum([
    'exact',
    'estimate',
    'range',
    'minimum',
    'share',
    'not-recorded',
    'not-applicable',
    'withheld',
    'not-provided',
    'not-asked',
  ]),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  asTyped: words,
})

const names = z.record(z.string(), z.string()).describe('By language, as BCP 47')
const topicName = z.strictObject({ id: z.string(), name: z.string().describe('In English'), names })

export const reportSummarySchema = z.strictObject({
  id: address.describe('The permanent address. It never changes.'),
  slug: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47, of the report’s own words'),
  version: z.number().int(),
  publishedAt: moment.describe('When this version was published'),
  firstPublishedAt: moment,
  page: address,
  file: address,
  event: z.strictObject({ slug: z.string(), name: z.string(), year: z.number().int(), timeZone: z.string() }),
  session: z.strictObject({
    code: z.string(),
    type: z.string(),
    heldOn: day,
    startsAt: clock.nullable().describe('On the event’s own clock'),
    endsAt: clock.nullable(),
    place: words,
    theme: words,
    subtheme: words,
  }),
  topics: z.array(topicName),
  participants: countSchema,
  women: countSchema,
})

const answerSchema = z.looseObject({
  key: z.string(),
  concept: z.string().nullable().describe('What the question means in every form'),
  kind: z.string(),
  label: z.string(),
  status: z.string().describe('given, or why there is no answer; of a count, how it was given'),
})

export const reportSchema = z.strictObject({
  id: address,
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  version: z.number().int(),
  isCurrent: z.boolean(),
  publishedAt: moment,
  firstPublishedAt: moment,
  reasonForChange: words,
  page: address,
  file: address,
  licence: z.strictObject({ name: z.string(), address }),
  citation: z.string(),
  event: z.strictObject({
    slug: z.string(),
    name: z.string(),
    year: z.number().int(),
    place: z.string(),
    timeZone: z.string(),
    forum: z.strictObject({ slug: z.string(), name: z.string() }),
  }),
  session: reportSummarySchema.shape.session,
  topics: z.array(topicName),
  form: z.string(),
  answers: z.array(answerSchema),
})

/** A report of a list that was asked for with `expand=answers`. */
export const expandedSummarySchema = reportSummarySchema.extend({ answers: z.array(answerSchema).optional() })

export const versionSchema = z.strictObject({
  number: z.number().int(),
  title: z.string(),
  publishedAt: moment,
  reasonForChange: words,
})

export const eventSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  year: z.number().int(),
  place: z.string(),
  timeZone: z.string(),
  startsOn: day,
  endsOn: day,
  reportsDueAt: moment,
  form: z.string(),
  forum: z.strictObject({ slug: z.string(), name: z.string() }),
  page: address,
})

export const sessionSchema = z.strictObject({
  slug: z.string(),
  code: z.string(),
  type: z.string(),
  title: z.string(),
  theme: words,
  place: words,
  heldOn: day,
  startsAt: moment.nullable(),
  endsAt: moment.nullable(),
  isCancelled: z.boolean(),
  report: address.nullable().describe('The file of the published report'),
})

export const topicSchema = z.strictObject({
  ...topicName.shape,
  group: z.string(),
  synonyms: z.array(z.string()).describe('In English'),
  isRetired: z.boolean().describe('No longer given to reports, and kept by those that carry it'),
  reports: z.number().int(),
  page: address,
})

export const listedOrganizationSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  reports: z.number().int(),
  page: address,
})

const seatSchema = z.strictObject({
  role: z.enum(['organizer', 'moderator', 'rapporteur', 'speaker']),
  name: words,
  person: words.describe('The slug of the person'),
  jobTitle: words,
  organization: words.describe('The slug of the organization'),
  organizationAsWritten: words,
  report: z.string().describe('The slug of the report'),
  heldOn: day,
  event: z.string(),
})

export const organizationSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  group: words,
  country: words,
  page: address,
  seats: z.array(seatSchema),
})

export const personSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  page: address,
  seats: z.array(seatSchema),
})

export const listedFigureSchema = z.strictObject({
  figure: z.string(),
  name: z.string(),
  page: address,
  file: address,
})

export const figureSchema = z
  .looseObject({
    figure: z.string(),
    page: address,
    columns: z.array(z.string()),
    rows: z.array(z.looseObject({ key: z.string(), label: z.string() })),
  })
  .describe('Its numbers, their coverage and words, as the page of the figure has them')

/** A list: how many there are in all, where the pages beside this one stand, and this page. */
export const listOf = (schema: z.ZodType) =>
  z.strictObject({
    count: z.number().int(),
    next: address.nullable(),
    previous: address.nullable(),
    results: z.array(schema),
  })

/** RFC 9457. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ parameter: z.string(), value: z.string() })).optional(),
})

import 'server-only'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { publishedAppearances, publishedFacts, publishedReports } from '@/db/schema/published'
import { regions } from '@/directory/regions'
import { groups } from '@/forms/answer'
import { type Concept, questionFor } from '@/forms/form'
import { releasedForms } from '@/forms/released'
import { type Condition, discussed, extents, partsOf } from './conditions'

/** The columns that conditions are made of: those of `publishedFacts`, or of reports grouped by some of them. */
export const factColumns = {
  isLate: publishedFacts.isLate,
  isFew: publishedFacts.isFew,
  formKey: publishedFacts.formKey,
  participantsKind: publishedFacts.participantsKind,
  womenKind: publishedFacts.womenKind,
  size: publishedFacts.size,
  band: publishedFacts.band,
  extent: publishedFacts.extent,
  unanswered: publishedFacts.unanswered,
  topics: publishedFacts.topics,
  speakers: publishedFacts.speakers,
  speakerGroups: publishedFacts.speakerGroups,
  speakerRegions: publishedFacts.speakerRegions,
  organizerGroups: publishedFacts.organizerGroups,
}
export type FactColumn = keyof typeof factColumns
export type FactColumns = Record<FactColumn, SQLWrapper>

/** The columns that a condition of each kind looks at. */
const columnsOf: Record<string, readonly FactColumn[]> = {
  topic: ['topics'],
  speaker: ['speakerGroups'],
  organizer: ['organizerGroups'],
  region: ['speakerRegions'],
  country: ['speakers'],
  extent: ['extent', 'formKey'],
  size: ['size'],
  share: ['band', 'formKey'],
  participants: ['participantsKind', 'isFew', 'formKey'],
  women: ['womenKind', 'isFew', 'formKey'],
  published: ['isLate'],
  asked: ['formKey'],
  answered: ['unanswered', 'isFew', 'formKey'],
}

export const columnsFor = (conditions: readonly Condition[]): FactColumn[] => [
  ...new Set(conditions.flatMap((condition) => columnsOf[partsOf(condition).kind] ?? [])),
]

const listOf = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
export const isOneOf = (column: SQLWrapper, values: readonly string[]): SQL =>
  values.length === 0 ? sql`false` : sql`${column} in (${listOf(values)})`
/** Whether a column of texts holds any of some. */
export const holdsAny = (column: SQLWrapper, values: readonly string[]): SQL =>
  sql`${column} && array[${listOf(values)}]::text[]`

/** The keys of the released forms that ask for a concept in public. */
export const formsAsking = (concept: Concept): string[] =>
  releasedForms()
    .filter((form) => {
      const question = questionFor(form, concept)
      return question !== undefined && !question.internal
    })
    .map(({ key }) => key)

/** Which forms ask is looked up when a question is put to the database, since a form may have been released meanwhile. */
const isAsked = (concept: Concept, of: FactColumns): SQL =>
  sql`${{ getSQL: () => isOneOf(of.formKey, formsAsking(concept)) }}`

/** What became of the question how far gender equality was discussed, as one of `extentStates`. */
export const extentOf: SQL<string> = sql<string>`(case
  when ${publishedFacts.extent} is not null then ${publishedFacts.extent}
  when ${isAsked('genderExtent', factColumns)} then 'not-recorded' else 'not-asked' end)`

/** A count that stands for heads: not a share, and not a reason for having none. */
export const usable = ['exact', 'estimate', 'range', 'minimum'] as const

/** Few participants hide whether and how women were counted, since a kind beside a small number would tell. */
function givenAs(concept: 'participants' | 'women', state: string, of: FactColumns): SQL {
  const kind = of[`${concept}Kind`]
  const asked = isAsked(concept, of)
  switch (state) {
    case 'not-asked':
      return sql`not ${asked}`
    case 'few':
      return sql`(${asked} and ${of.isFew})`
    case 'any-number':
      return concept === 'participants'
        ? sql`(${asked} and ${isOneOf(kind, usable)})`
        : sql`(${asked} and not ${of.isFew} and ${isOneOf(kind, usable)})`
    case 'given':
      return sql`(${asked} and (${of.isFew} or ${isOneOf(kind, [...usable, 'share'])}))`
    case 'rounded':
      return sql`(${asked} and not ${of.isFew} and ${isOneOf(kind, ['estimate', 'range', 'minimum'])})`
    case 'not-recorded':
      return sql`(${asked} and not ${of.isFew} and coalesce(${kind}, 'not-recorded') = 'not-recorded')`
    default:
      return sql`(${asked} and not ${of.isFew} and ${kind} = ${state})`
  }
}

/** A question is answered by anything but saying that there is no answer. */
function isAnswered(concept: Concept, of: FactColumns): SQL {
  const stands = sql`not ${concept}::text = any (${of.unanswered})`
  return concept === 'women'
    ? sql`(${isAsked(concept, of)} and (${of.isFew} or ${stands}))`
    : sql`(${isAsked(concept, of)} and ${stands})`
}

/** Seats by what is said of them: a value, `any` seat at all, `known` for any value, `unknown` where nothing is said. */
function seated(column: SQLWrapper, value: string, values: readonly string[]): SQL {
  if (value === 'any') return sql`cardinality(${column}) > 0`
  if (value === 'known') return holdsAny(column, values)
  return sql`${value === 'unknown' ? '' : value}::text = any (${column})`
}

const fromCountry = (value: string, of: FactColumns): SQL => {
  const country = sql`split_part(slot, '/', 2)`
  const test =
    value === 'known'
      ? sql`${country} <> ''`
      : value === 'unknown'
        ? sql`${country} = ''`
        : sql`${country} = ${value}`
  return sql`exists (select from unnest(${of.speakers}) slot where ${test})`
}

/** Reports that name somebody in any role. Only lists ask for this, so it is always a condition on facts. */
const named = (column: SQL, slug: string): SQL =>
  sql`${publishedFacts.reportId} in (select ${publishedReports.reportId} from ${publishedAppearances}
    join ${publishedReports} on ${publishedReports.versionId} = ${publishedAppearances.versionId} where ${column} = ${slug})`

/** One condition of a list, on these columns. An unknown one holds for no report. */
export function conditionSql(condition: Condition, of: FactColumns = factColumns): SQL {
  const { kind, value } = partsOf(condition)
  switch (kind) {
    case 'topic':
      return sql`${of.topics} @> array[${value}]::text[]`
    case 'organization':
      return named(sql`${publishedAppearances.organisationSlug}`, value)
    case 'person':
      return named(sql`${publishedAppearances.personSlug}`, value)
    case 'speaker':
      return seated(of.speakerGroups, value, groups)
    case 'organizer':
      return seated(of.organizerGroups, value, groups)
    case 'region':
      return seated(of.speakerRegions, value, regions)
    case 'country':
      return fromCountry(value, of)
    case 'extent':
      if (value === 'on-scale') return isOneOf(of.extent, extents)
      if (value === 'discussed') return isOneOf(of.extent, discussed)
      if (value === 'not-asked') return sql`not ${isAsked('genderExtent', of)}`
      return value === 'not-recorded'
        ? sql`(${isAsked('genderExtent', of)} and ${of.extent} is null)`
        : sql`${of.extent} = ${value}`
    case 'size':
      return sql`${of.size} = ${value}`
    case 'share':
      return sql`(${isAsked('women', of)} and ${isAsked('participants', of)} and ${of.band} = ${value})`
    case 'participants':
    case 'women':
      return givenAs(kind, value, of)
    case 'published':
      return value === 'late' ? sql`${of.isLate}` : sql`not ${of.isLate}`
    case 'asked':
      return isAsked(value as Concept, of)
    case 'answered':
      return isAnswered(value as Concept, of)
    default:
      return sql`false`
  }
}

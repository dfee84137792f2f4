import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import {
  publishedAppearances,
  publishedCounts,
  publishedEvents,
  publishedReports,
  publishedReportTopics,
} from '@/db/schema/published'
import { countriesOf, type Region, regions } from '@/directory/regions'
import { type Concept, questionFor } from '@/forms/form'
import { releasedForms } from '@/forms/released'
import { type Condition, extents, partsOf, type ShareBand, type Size } from './conditions'
import { fewest } from './fewest'

const usable = sql`${publishedCounts.kind} in ('exact', 'estimate', 'range', 'minimum')`

const counted = (concept: string, condition: SQL): SQL =>
  sql`${publishedReports.reportId} in (select ${publishedCounts.reportId} from ${publishedCounts}
    where ${publishedCounts.concept} = ${concept} and ${condition})`

/** The keys of the released forms that ask for a concept in public. */
export const formsAsking = (concept: Concept): string[] =>
  releasedForms
    .filter((form) => {
      const question = questionFor(form, concept)
      return question !== undefined && !question.internal
    })
    .map(({ key }) => key)

const isAsked = (concept: Concept): SQL => {
  const keys = formsAsking(concept)
  return keys.length === 0 ? sql`false` : inArray(publishedReports.formKey, keys)
}

/** Whether the numbers of a report are withheld because so few took part. */
const isFew = counted('participants', sql`${usable} and ${publishedCounts.value} < ${fewest}`)

/** The stored answer to a concept, under the key that the report's own form has for it. */
export function answerTo(concept: Concept): SQL {
  const cases = releasedForms.flatMap((form) => {
    const question = questionFor(form, concept)
    return question && !question.internal
      ? [
          sql`when ${publishedReports.formKey} = ${form.key} then ${publishedReports.answers} -> ${question.key}::text`,
        ]
      : []
  })
  return cases.length === 0 ? sql`null::jsonb` : sql`(case ${sql.join(cases, sql` `)} end)`
}

/** What became of the question how far gender equality was discussed, as one of `extentStates`. */
export const extentOf: SQL<string> = sql<string>`(case
  when not ${isAsked('genderExtent')} then 'not-asked'
  when jsonb_typeof(${answerTo('genderExtent')}) is distinct from 'string' then 'not-recorded'
  when ${answerTo('genderExtent')} #>> '{}' in (${sql.join(
    extents.map((extent) => sql`${extent}`),
    sql`, `,
  )}) then ${answerTo('genderExtent')} #>> '{}'
  else 'in-words' end)`

const ends: Record<Size, [number, number | null]> = {
  'under-5': [0, fewest],
  '5-10': [fewest, 11],
  '11-25': [11, 26],
  '26-50': [26, 51],
  '51-100': [51, 101],
  '101-250': [101, 251],
  'over-250': [251, null],
}

function sizeIs(size: Size): SQL {
  const [from, below] = ends[size]
  const upper = below === null ? sql`true` : sql`${publishedCounts.value} < ${below}`
  return counted('participants', sql`${usable} and ${publishedCounts.value} >= ${from} and ${upper}`)
}

/** Women to participants of a report, as both numbers stand; null where one is missing. */
const ratio = sql`(select w.value / p.value from ${publishedCounts} p join ${publishedCounts} w on w.report_id = p.report_id
  where p.report_id = ${publishedReports.reportId} and p.concept = 'participants' and w.concept = 'women' and p.value > 0
    and p.kind in ('exact', 'estimate', 'range', 'minimum') and w.kind in ('exact', 'estimate', 'range', 'minimum'))`

function shareIs(band: ShareBand): SQL {
  const [from, below] = band.split('-').map((end) => Number(end) / 100)
  const upper = band === '90-100' ? sql`true` : sql`${ratio} < ${below}::numeric`
  return sql`(${isAsked('women')} and ${isAsked('participants')} and not ${isFew} and ${ratio} >= ${from}::numeric and ${upper})`
}

function givenAs(concept: 'participants' | 'women', state: string): SQL {
  if (state === 'not-asked') return sql`not ${isAsked(concept)}`
  if (state === 'any-number') return sql`(${isAsked(concept)} and ${counted(concept, usable)})`
  if (state === 'given')
    return sql`(${isAsked(concept)} and (${isFew} or ${counted(concept, sql`(${usable} or ${publishedCounts.kind} = 'share')`)}))`
  if (state === 'few') return sql`(${isAsked(concept)} and ${isFew})`
  const ofKind = counted(
    concept,
    state === 'rounded'
      ? sql`${publishedCounts.kind} in ('estimate', 'range', 'minimum')`
      : sql`${publishedCounts.kind} = ${state}`,
  )
  const none = sql`not ${counted(concept, sql`true`)}`
  return sql`(${isAsked(concept)} and not ${isFew} and (${ofKind}${state === 'not-recorded' ? sql` or ${none}` : sql``}))`
}

/** A question is answered by anything but saying that there is no answer. Few participants hide whether women were counted. */
function isAnswered(concept: Concept): SQL {
  const answer = answerTo(concept)
  const stands = sql`(${answer} is not null and coalesce(${answer} ->> 'kind', '') not in ('not-recorded', 'not-applicable'))`
  return concept === 'women'
    ? sql`(${isAsked(concept)} and (${isFew} or ${stands}))`
    : sql`(${isAsked(concept)} and ${stands})`
}

/** Reports of which some seat in a role meets a condition on `publishedAppearances`. */
export const seated = (role: 'speaker' | 'organizer', condition: SQL): SQL =>
  sql`${publishedReports.versionId} in (select ${publishedAppearances.versionId} from ${publishedAppearances}
    where ${publishedAppearances.role} = ${role} and ${condition})`

/** The region of a seat by the same rule as directory/regions.ts. */
export const regionOfSeat: SQL<string | null> = sql<string | null>`(case
  when ${publishedAppearances.group} = 'intergovernmental' then 'intergovernmental'
  ${sql.join(
    regions
      .filter((region) => region !== 'intergovernmental')
      .map(
        (region) =>
          sql`when ${inArray(publishedAppearances.country, countriesOf(region))} then ${region}::text`,
      ),
    sql` `,
  )} end)`

const groupIs = (value: string): SQL =>
  value === 'any'
    ? sql`true`
    : value === 'known'
      ? sql`${publishedAppearances.group} is not null`
      : value === 'unknown'
        ? sql`${publishedAppearances.group} is null`
        : sql`${publishedAppearances.group} = ${value}`

const isNamed = (column: SQL, value: string): SQL =>
  value === 'known'
    ? sql`${column} is not null`
    : value === 'unknown'
      ? sql`${column} is null`
      : sql`${column} = ${value}`

const isLate = sql`(${publishedReports.firstPublishedAt} > (select ${publishedEvents.dueAt} from ${publishedEvents}
  where ${publishedEvents.id} = ${publishedReports.eventId}))`

/** The condition on `publishedReports` for one condition of a list. An unknown one holds for no report. */
export function conditionSql(condition: Condition): SQL {
  const { kind, value } = partsOf(condition)
  switch (kind) {
    case 'topic':
      return sql`${publishedReports.reportId} in (select ${publishedReportTopics.reportId} from ${publishedReportTopics}
        where ${publishedReportTopics.topicId} = ${value})`
    case 'speaker':
    case 'organizer':
      return seated(kind, groupIs(value))
    case 'region':
      return seated('speaker', isNamed(regionOfSeat, value as Region))
    case 'country':
      return seated('speaker', isNamed(sql`${publishedAppearances.country}`, value))
    case 'extent':
      return value === 'on-scale' ? inArray(extentOf, [...extents]) : sql`${extentOf} = ${value}`
    case 'size':
      return sizeIs(value as Size)
    case 'share':
      return shareIs(value as ShareBand)
    case 'participants':
    case 'women':
      return givenAs(kind, value)
    case 'published':
      return value === 'late' ? isLate : sql`not ${isLate}`
    case 'asked':
      return isAsked(value as Concept)
    case 'answered':
      return isAnswered(value as Concept)
    default:
      return sql`false`
  }
}

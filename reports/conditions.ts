import { isSlug } from '@/db/identifier'
import { regions } from '@/directory/regions'
import { countKinds, groups } from '@/forms/answer'
import { type Concept, concepts } from '@/forms/form'

/** Bands of participants: people round, so single numbers would show only that. Under 5 a session keeps its number. */
export const sizes = ['under-5', '5-10', '11-25', '26-50', '51-100', '101-250', 'over-250'] as const
export type Size = (typeof sizes)[number]

/** Bands of women's share in per cent; the upper end belongs to the next band, 100 to the last. */
export const shareBands = [
  '0-10',
  '10-20',
  '20-30',
  '30-40',
  '40-50',
  '50-60',
  '60-70',
  '70-80',
  '80-90',
  '90-100',
] as const
export type ShareBand = (typeof shareBands)[number]

/** How far gender equality was discussed, as the scale has it, and what became of the question elsewhere. */
export const extents = ['main-theme', 'important', 'mentioned', 'not-discussed'] as const
/** The steps of the scale on which it was discussed at all. */
export const discussed = ['main-theme', 'important', 'mentioned'] as const
export const extentStates = [...extents, 'in-words', 'not-recorded', 'not-asked'] as const
export type ExtentState = (typeof extentStates)[number]

/** How a number was given, `rounded` being any but exactly, `any-number` a number of any size, `given` a number or a share; `few` hides every kind, since one kind beside few participants would tell. */
export const givenStates = [...countKinds, 'rounded', 'any-number', 'given', 'few', 'not-asked'] as const
export type GivenState = (typeof givenStates)[number]

/**
 * Conditions that a number of a figure leads to and that no form of filters offers: `size.11-25`, `speaker.academia`. A
 * list meets all of its conditions. Seats without a group, region or country are `unknown`; `known` is any of the others.
 */
const values: Record<string, readonly string[]> = {
  speaker: [...groups, 'unknown', 'known', 'any'],
  organizer: [...groups, 'unknown', 'known', 'any'],
  region: [...regions, 'unknown', 'known'],
  extent: [...extentStates, 'on-scale', 'discussed'],
  size: sizes,
  share: shareBands,
  participants: givenStates,
  women: givenStates,
  published: ['in-time', 'late'],
  asked: concepts,
  answered: concepts,
}

export type Condition = string

/** The two parts of a condition, the second of which may be one of a closed list, a topic, a country, or whose page it is. */
export function partsOf(condition: Condition): { kind: string; value: string } {
  const dot = condition.indexOf('.')
  return { kind: condition.slice(0, dot), value: condition.slice(dot + 1) }
}

export function isCondition(text: string): text is Condition {
  const { kind, value } = partsOf(text)
  if (['topic', 'organization', 'person'].includes(kind)) return isSlug(value)
  if (kind === 'country') return /^([A-Z]{2}|unknown|known)$/.test(value)
  return Object.hasOwn(values, kind) && values[kind]!.includes(value)
}

export const conditionOn = (kind: string, value: string): Condition => `${kind}.${value}`
export const answered = (concept: Concept): Condition => conditionOn('answered', concept)

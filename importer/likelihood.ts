import type { PersonAnswer } from '@/forms/answer'
import { isWhen } from './parse/when'
import { clockTime } from './people/entries'
import type { FieldName } from './proposal'

/** Above which confidence a value of an unlikely kind never rises, whatever label stands before it. */
const unlikely = 0.3
const mostWords = 8

/** How sure a value can be by what it is: a title that is a date and a person with a time of day are misread. */
export function mostConfidence(name: FieldName, value: unknown): number {
  if (name === 'title') return isUnlikelyTitle(String(value)) ? unlikely : 1
  if (name === 'organizers' || name === 'moderators' || name === 'rapporteurs' || name === 'speakers')
    return (value as PersonAnswer[]).some(isUnlikelyPerson) ? unlikely : 1
  return 1
}

const isUnlikelyTitle = (title: string) => isWhen(title) || /[:：]$/u.test(title) || title.length > 300

/** Offices have long names, so that only a name or a body is measured by its words. */
const isUnlikelyPerson = ({ name, position, organisation }: PersonAnswer): boolean =>
  [name, position, organisation].some((part) => part !== undefined && clockTime.test(part)) ||
  (name !== undefined && name.split(/\s+/).length > mostWords) ||
  (organisation !== undefined && organisation.split(/[,\s]+/).length > mostWords * 2)

import type { RecordName } from '@/figures/figure'
import { recordName } from '@/figures/words'
import { partsOf } from '@/reports/conditions'

type Translate = (key: string, values?: Record<string, string>) => string

type Names = Record<string, RecordName>

/** A condition in the language of `t`, which speaks of `figures`. `names` are of topics, by id. */
export function conditionWords(t: Translate, locale: string, condition: string, names: Names): string {
  const { kind, value } = partsOf(condition)
  return t(`conditions.${kind}`, { value: valueWords(t, locale, kind, value, names) })
}

function valueWords(t: Translate, locale: string, kind: string, value: string, names: Names): string {
  switch (kind) {
    case 'speaker':
    case 'organizer':
      return t(`groups.${value}`)
    case 'region':
      return t(`regions.${value}`)
    case 'country':
      return value.length === 2 ? value : t(`groups.${value}`)
    case 'extent':
      return t(`extents.${value}`)
    case 'size':
      return t(`sizes.${value}`)
    case 'participants':
    case 'women':
      return t(`given.${value}`)
    case 'published':
      return t(`published.${value}`)
    case 'asked':
    case 'answered':
      return t(`fields.${value}`)
    case 'organization':
    case 'person':
      return value.replaceAll('-', ' ')
    default:
      return recordName(names[value] ?? value, locale)
  }
}

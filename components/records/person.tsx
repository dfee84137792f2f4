import { useLocale, useTranslations } from 'next-intl'
import type { PersonAnswer } from '@/forms/answer'

/** A person, or an organisation that stands where a person would: the name, then what the report says of them. */
export function Person({ person }: { person: PersonAnswer }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const { name, honorific, position, organisation, group, country, tookPart, asTyped } = person
  const land = country && new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(country)
  const affiliation = [name ? organisation : null, position].filter((part) => part)
  return (
    <div className="person">
      <p className="person-name">
        <bdi>{name ? [honorific, name].filter(Boolean).join(' ') : (organisation ?? asTyped)}</bdi>
      </p>
      {affiliation.length > 0 && (
        <p className="person-affiliation">
          {affiliation.map((part, place) => (
            <span key={part}>
              {place > 0 && <span aria-hidden="true"> · </span>}
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
      )}
      {(group || land || tookPart) && (
        <p className="person-group">
          {[group && t(`groups.${group}`), land, tookPart && t(`tookPart.${tookPart}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </div>
  )
}

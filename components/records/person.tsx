import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PersonAnswer } from '@/forms/answer'

/** Where the pages of people and organisations stand, by the names that a report has for them. */
export type Named = { people: Record<string, string>; organisations: Record<string, string> }

/** A person, or an organisation that stands where a person would: the name, then what the report says of them. */
export function Person({ person, named }: { person: PersonAnswer; named?: Named | undefined }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const { name, honorific, position, organisation, group, country, tookPart, asTyped } = person
  const land = country && new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(country)
  const at = (room: string, slug: string | undefined) => slug && `/${locale}/${room}/${slug}`
  const personAt = at('people', named?.people[name ?? ''])
  const organisationAt = at('organizations', named?.organisations[organisation ?? ''])
  const affiliation = [name ? organisation : null, position].filter((part) => part)
  return (
    <div className="person">
      <p className="person-name">
        <bdi>
          <LinkTo href={name ? personAt : organisationAt}>
            {name ? [honorific, name].filter(Boolean).join(' ') : (organisation ?? asTyped)}
          </LinkTo>
        </bdi>
      </p>
      {affiliation.length > 0 && (
        <p className="person-affiliation">
          {affiliation.map((part, place) => (
            <span key={part}>
              {place > 0 && <span aria-hidden="true"> · </span>}
              <bdi>
                <LinkTo href={part === organisation ? organisationAt : undefined}>{part}</LinkTo>
              </bdi>
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

const LinkTo = ({ href, children }: { href: string | undefined; children: ReactNode }) =>
  href ? <a href={href}>{children}</a> : children

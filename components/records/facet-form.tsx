import { useFormatter, useTranslations } from 'next-intl'
import { type Facet, type Filters, facets } from '@/reports/filters'
import type { FacetCount } from '@/reports/published-facets'
import { useFacetNames } from './facet-names'

/** So many options of a filter stand open; the others fold away, but never a chosen one. */
const mostOpen = 8
/** Sessions are also sorted by what became of a number; those values are for links from figures, unless they are chosen. */
const offeredHas = new Set(['participants', 'women', 'both', 'topics'])

type Props = { action: string; filters: Filters; counts: Record<Facet, FacetCount[]> }

/** The filters of the list, as one form whose address says everything. The words looked for and the order go along. */
export function FacetForm({ action, filters, counts }: Props) {
  const t = useTranslations('reports')
  const applied = [...facets, 'with' as const].reduce((sum, facet) => sum + filters[facet].length, 0)
  return (
    <form id="filters" action={action} method="get" className="facets">
      <details className="facets-fold">
        <summary>{t('filterOf', { count: applied })}</summary>
        <div className="facets-groups">
          {facets
            .filter((facet) => counts[facet].length > 0)
            .map((facet) => (
              <FacetGroup key={facet} facet={facet} counts={counts} chosen={filters[facet].map(String)} />
            ))}
          {filters.with.map((condition) => (
            <input key={condition} type="hidden" name="with" value={condition} />
          ))}
          <button type="submit" className="button">
            {t('apply')}
          </button>
        </div>
      </details>
    </form>
  )
}

type Group = { facet: Facet; counts: Record<Facet, FacetCount[]>; chosen: string[] }

function FacetGroup({ facet, counts, chosen }: Group) {
  const t = useTranslations('reports')
  const isChosen = ({ value }: FacetCount) => chosen.includes(value)
  const offered = counts[facet].filter((one) => facet !== 'has' || offeredHas.has(one.value) || isChosen(one))
  const open = offered.filter((one, place) => place < mostOpen || isChosen(one))
  const folded = offered.filter((one) => !open.includes(one))
  return (
    <fieldset className="facet">
      <legend>{t(`facets.${facet}`)}</legend>
      <Options options={open} facet={facet} counts={counts} chosen={chosen} />
      {folded.length > 0 && (
        <details className="facet-rest">
          <summary>{t('more', { count: folded.length })}</summary>
          <Options options={folded} facet={facet} counts={counts} chosen={chosen} />
        </details>
      )}
    </fieldset>
  )
}

function Options({ options, facet, counts, chosen }: Group & { options: FacetCount[] }) {
  const format = useFormatter()
  const nameOf = useFacetNames(counts)
  return (
    <ul className="facet-options">
      {options.map(({ value, count }) => (
        <li key={value}>
          <label className="facet-option">
            <input type="checkbox" name={facet} value={value} defaultChecked={chosen.includes(value)} />
            <span>
              <bdi lang={facet === 'language' ? value : undefined}>{nameOf(facet, value)}</bdi>{' '}
              <span className="facet-count">{format.number(count)}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

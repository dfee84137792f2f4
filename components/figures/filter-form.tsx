import { useLocale, useTranslations } from 'next-intl'
import type { FilterKey } from '@/figures/figure'
import { recordName } from '@/figures/words'
import { type Locale, ownNames } from '@/messages/locales'
import { type Facet, type Filters, facets, longestSearch } from '@/reports/filters'
import type { FacetCount } from '@/reports/published-facets'

/** Where messages have the names of a filter's values; the others are names of the record. */
const wordsIn = new Map<Facet, string>([
  ['type', 'types'],
  ['has', 'has'],
  ['group', 'groups'],
  ['region', 'regions'],
])
/** So many options of a filter stand open; chosen ones always do. */
const mostOpen = 6

type Given = {
  /** Where the form leads: the page it stands on, without a query. */
  action: string
  filters: Filters
  counts: Record<Facet, FacetCount[]>
  /** What the figures of the page can be filtered by, in the order of the form. */
  can: readonly FilterKey[]
  /** What else the address says, which another choice of filters does not change. */
  kept?: readonly [string, string][]
}

/** The filters of a page of figures, with the names that they have in the list of reports. Works without script. */
export function FilterForm({ action, filters, counts, can, kept = [] }: Given) {
  const t = useTranslations('figures.filter')
  const all = useTranslations('figures')
  const applied = facets.reduce(
    (sum, key) => sum + (can.includes(key) ? filters[key].length : 0),
    filters.q === '' ? 0 : 1,
  )
  const shown = facets.filter((key) => can.includes(key) && counts[key].length > 0)
  return (
    <details className="figure-filter" open={applied > 0}>
      <summary>{t('applied', { count: applied })}</summary>
      <form action={action} method="get">
        {filters.with.map((condition) => (
          <input key={condition} type="hidden" name="with" value={condition} />
        ))}
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {can.includes('q') && (
          <div className="field">
            <label className="field-label" htmlFor="filter-q">
              {t('q')}
            </label>
            <input
              className="input is-medium"
              id="filter-q"
              name="q"
              type="search"
              defaultValue={filters.q}
              maxLength={longestSearch}
              dir="auto"
            />
          </div>
        )}
        <div className="figure-facets">
          {shown.map((key) => (
            <Options key={key} facet={key} counts={counts[key]} chosen={filters[key].map(String)} />
          ))}
        </div>
        <p className="button-row">
          <button type="submit" className="button">
            {all('apply')}
          </button>
          {applied > 0 && <a href={action}>{t('clear')}</a>}
        </p>
      </form>
    </details>
  )
}

function Options({ facet, counts, chosen }: { facet: Facet; counts: FacetCount[]; chosen: string[] }) {
  const t = useTranslations('figures')
  const isChosen = ({ value }: FacetCount) => chosen.includes(value)
  const [open, folded] =
    counts.length <= mostOpen + 2
      ? [counts, []]
      : [
          counts.filter((one, place) => place < mostOpen || isChosen(one)),
          counts.filter((one, place) => place >= mostOpen && !isChosen(one)),
        ]
  const option = (one: FacetCount) => (
    <Option key={one.value} facet={facet} count={one} isChosen={isChosen(one)} />
  )
  return (
    <fieldset className="figure-facet">
      <legend className="field-label">{t(`filter.${facet}`)}</legend>
      {open.map(option)}
      {folded.length > 0 && (
        <details>
          <summary>{t('moreRows', { count: folded.length })}</summary>
          {folded.map(option)}
        </details>
      )}
    </fieldset>
  )
}

function Option({ facet, count, isChosen }: { facet: Facet; count: FacetCount; isChosen: boolean }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const isLanguage = facet === 'language'
  const name = isLanguage
    ? (ownNames[count.value as Locale] ?? count.value)
    : recordName(count.label ?? count.value, locale)
  const words = wordsIn.has(facet) ? t(`${wordsIn.get(facet)}.${count.value}`) : null
  return (
    <label className="figure-option">
      <input type="checkbox" name={facet} value={count.value} defaultChecked={isChosen} />
      <span>
        {words ?? <bdi lang={isLanguage ? count.value : undefined}>{name}</bdi>}{' '}
        <span className="figure-option-count">{new Intl.NumberFormat(locale).format(count.count)}</span>
      </span>
    </label>
  )
}

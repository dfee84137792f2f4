import { useLocale, useTranslations } from 'next-intl'
import { type Choice, choiceToPairs, comparable, measures, splits } from '@/figures/choice'
import { recordName } from '@/figures/words'
import { type Facet, type Filters, filtersToQuery } from '@/reports/filters'
import type { FacetCount } from '@/reports/published-facets'

type Given = {
  action: string
  filters: Partial<Filters>
  choice: Choice
  counts: Record<Facet, FacetCount[]>
  hasMeasures: boolean
  /** What can be compared and split: what the figure can be filtered by. */
  can: readonly string[]
}

/** How a figure is shown: which share leads, its parts, and beside which other selection. Works without script. */
export function ChoiceForm({ action, filters, choice, counts, hasMeasures, can }: Given) {
  const t = useTranslations('figures.choice')
  const all = useTranslations('figures')
  const locale = useLocale()
  const parts = splits.filter((split) => split === 'none' || can.includes(split))
  const facets = comparable.filter((facet) => can.includes(facet) && counts[facet].length > 0)
  const chosen = choice.compare ? `${choice.compare.facet}.${choice.compare.value}` : ''
  const name = (facet: Facet, { value, label }: FacetCount) =>
    facet === 'type' ? all(`types.${value}`) : recordName(label ?? value, locale)
  return (
    <details className="figure-filter" open={choiceToPairs(choice).length > 0}>
      <summary>{t('heading')}</summary>
      <form action={action} method="get">
        {[...new URLSearchParams(filtersToQuery(filters))].map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
        <div className="figure-facets">
          {hasMeasures && <Radios name="measure" words={measures} chosen={choice.measure} />}
          {parts.length > 1 && <Radios name="split" words={parts} chosen={choice.split} />}
          {facets.length > 0 && (
            <div className="field">
              <label className="field-label" htmlFor="compare">
                {t('compare')}
              </label>
              <select className="input" id="compare" name="compare" defaultValue={chosen}>
                <option value="">{t('nothing')}</option>
                {facets.map((facet) => (
                  <optgroup key={facet} label={all(`filter.${facet}`)}>
                    {counts[facet].map((count) => (
                      <option key={count.value} value={`${facet}.${count.value}`}>
                        {name(facet, count)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </div>
          )}
        </div>
        <p className="button-row">
          <button type="submit" className="button">
            {t('show')}
          </button>
        </p>
      </form>
    </details>
  )
}

type RadioGroup = { name: 'measure' | 'split'; words: readonly string[]; chosen: string }

function Radios({ name, words, chosen }: RadioGroup) {
  const t = useTranslations('figures.choice')
  return (
    <fieldset className="figure-facet">
      <legend className="field-label">{t(name)}</legend>
      {words.map((word) => (
        <label key={word} className="figure-option">
          <input type="radio" name={name} value={word} defaultChecked={word === chosen} />
          <span>{t(`${name}s.${word}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

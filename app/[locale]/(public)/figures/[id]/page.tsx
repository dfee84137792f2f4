import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { ChoiceForm } from '@/components/figures/choice-form'
import { chosenWords } from '@/components/figures/chosen'
import { FigureBlock } from '@/components/figures/figure-block'
import { type FigurePart, FigureParts } from '@/components/figures/figure-parts'
import { FilterForm } from '@/components/figures/filter-form'
import { FilterNotes } from '@/components/figures/filter-notes'
import { NothingToCount } from '@/components/figures/nothing-to-count'
import { TakeAway } from '@/components/figures/take-away'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { figureAddress } from '@/figures/address'
import { definitions, type FigureId, findFigureId } from '@/figures/all'
import {
  type Choice,
  choiceToPairs,
  comparedFilters,
  hasMeasures,
  parseChoice,
  withMeasure,
} from '@/figures/choice'
import { families, familyOf } from '@/figures/families'
import { tallyFigure } from '@/figures/tally'
import { plainWords, titleOf } from '@/figures/words'
import { enterLocale } from '@/messages/enter'
import { type Facet, type Filters, filtersToQuery, parseFilters } from '@/reports/filters'
import { type FacetCount, tallyFacets } from '@/reports/published-facets'
import { settings } from '@/settings'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Counted once a request, for the title of the window and for the page. */
const tally = cache((id: FigureId, query: string) =>
  tallyFigure(id, parseFilters(new URLSearchParams(query)).filters),
)

async function readRequest({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const id = findFigureId((await params).id)
  if (!id) return missing(locale)
  const query = await searchParams
  const parsed = parseFilters(query)
  const { choice, dropped } = parseChoice(query)
  const figure = withMeasure(await tally(id, filtersToQuery(parsed.filters)), choice.measure)
  return { locale, id, filters: parsed.filters, dropped: [...parsed.dropped, ...dropped], choice, figure }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, id, figure, choice } = await readRequest(props)
  const t = await getTranslations('figures')
  const finding = plainWords(t, locale, titleOf(figure))
  return metadataOf({
    locale,
    path: figureAddress(locale, id, figure.applied, choiceToPairs(choice)).slice(`/${locale}`.length),
    title: [t('page.title', { finding, id: id.toUpperCase() }), t('index.heading')],
    description: t(`${id}.what`),
  })
}

/** So many parts fit beside each other before they are no picture any more. */
const mostParts = 6

async function tallyParts(
  id: FigureId,
  applied: Partial<Filters>,
  { split, measure }: Choice,
  counts: Record<Facet, FacetCount[]>,
): Promise<FigurePart[]> {
  if (split === 'none' || !definitions[id].filters.includes(split)) return []
  const values = counts[split].filter(({ count }) => count > 0).slice(0, mostParts)
  return Promise.all(
    values.map(async ({ value, label }) => ({
      key: value,
      name: label ?? value,
      ...(split === 'type' ? { nameKey: `types.${value}` } : {}),
      figure: withMeasure(await tallyFigure(id, { ...applied, [split]: [value] }), measure),
    })),
  )
}

export default async function FigurePage(props: Props) {
  const { locale, id, filters, dropped, choice, figure } = await readRequest(props)
  const counts = await tallyFacets(figure.applied)
  const [other, parts] = await Promise.all([
    choice.compare && figure.filters.includes(choice.compare.facet)
      ? tallyFigure(id, comparedFilters(figure.applied, choice.compare))
      : null,
    tallyParts(id, figure.applied, choice, counts),
  ])
  const t = await getTranslations('figures')
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  const family = familyOf(id)
  const related = families[family].filter((other) => other !== id)
  return (
    <>
      <Breadcrumb
        steps={[
          { href: `/${locale}/participation`, name: t('page.up') },
          { href: `/${locale}/participation/${family}`, name: t(`families.${family}.name`) },
        ]}
      />
      <FilterForm
        action={figureAddress(locale, id)}
        filters={filters}
        counts={counts}
        can={figure.filters}
        kept={choiceToPairs(choice)}
      />
      <ChoiceForm
        action={figureAddress(locale, id)}
        filters={figure.applied}
        choice={choice}
        counts={counts}
        hasMeasures={hasMeasures(figure)}
        can={figure.filters}
      />
      <FilterNotes dropped={dropped} ignored={figure.ignored} />
      <NothingToCount figures={[figure]} clear={figureAddress(locale, id)} />
      <FigureBlock figure={figure} level={1} />
      <TakeAway
        figure={figure}
        address={new URL(figureAddress(locale, id, figure.applied), settings().origin).href}
        day={new Date().toISOString().slice(0, 10)}
      />
      {parts.length > 0 && choice.split !== 'none' && <FigureParts parts={parts} of={choice.split} />}
      {other && (
        <section className="figure-compared" aria-labelledby="compared">
          <h2 id="compared">{t('choice.compared', { names: list.format(chosenWords(t, locale, other)) })}</h2>
          <p>{t('choice.other')}</p>
          <FigureBlock figure={withMeasure(other, choice.measure)} level={3} under="compared" />
        </section>
      )}
      {related.length > 0 && (
        <section className="figure-beside" aria-labelledby="related">
          <h2 id="related">{t('page.related')}</h2>
          <ul>
            {related.map((other) => (
              <li key={other}>
                <a href={figureAddress(locale, other, figure.applied)}>{t(`${other}.name`)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { FigureLine } from '@/components/figures/figure-line'
import { FilterForm } from '@/components/figures/filter-form'
import { FilterNotes } from '@/components/figures/filter-notes'
import { NothingToCount } from '@/components/figures/nothing-to-count'
import { definitions } from '@/figures/all'
import { families, familyNames } from '@/figures/families'
import { tallyFigure } from '@/figures/tally'
import { enterLocale } from '@/messages/enter'
import { facets, filtersToQuery, parseFilters } from '@/reports/filters'
import { tallyFacets } from '@/reports/published-facets'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('figures.index')
  const query = filtersToQuery(parseFilters(await searchParams).filters)
  return metadataOf({
    locale,
    path: `/participation${query === '' ? '' : `?${query}`}`,
    title: [t('heading')],
    description: t('lede'),
  })
}

/** Each family of figures by its first one: its number, sentence and coverage, and the way to the others. */
export default async function ParticipationPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const { filters, dropped } = parseFilters(await searchParams)
  const t = await getTranslations('figures')
  const [counts, ...leads] = await Promise.all([
    tallyFacets(filters),
    ...familyNames.map((family) => tallyFigure(families[family][0], filters)),
  ])
  const query = filtersToQuery(leads.find(({ ignored }) => ignored.length === 0)?.applied ?? {})
  const page = `/${locale}/participation`
  return (
    <>
      <h1>{t('index.heading')}</h1>
      <p className="lede">{t('index.lede')}</p>
      <FilterNotes dropped={dropped} ignored={[]} />
      <FilterForm action={page} filters={filters} counts={counts} can={[...facets, 'q']} />
      <NothingToCount figures={leads} clear={page} />
      <ul className="figure-families">
        {familyNames.map((family, place) => (
          <li key={family} className="figure-family">
            <div className="figure-family-name">
              <h2>
                <a href={`${page}/${family}${query === '' ? '' : `?${query}`}`}>
                  {t(`families.${family}.name`)}
                </a>
              </h2>
              <p>{t(`families.${family}.text`)}</p>
            </div>
            <div>
              <FigureLine figure={leads[place]!} />
              {families[family].length > 1 && (
                <ul className="figure-others" aria-label={t('index.more')}>
                  {families[family].slice(1).map((id) => (
                    <li key={id}>
                      <a href={`/${locale}/figures/${id}${query === '' ? '' : `?${query}`}`}>
                        {t(`${definitions[id].id}.question`)}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { FigureBlock } from '@/components/figures/figure-block'
import { FilterForm } from '@/components/figures/filter-form'
import { FilterNotes } from '@/components/figures/filter-notes'
import { NothingToCount } from '@/components/figures/nothing-to-count'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { figureAddress } from '@/figures/address'
import { type FigureId, findFigureId } from '@/figures/all'
import { families, familyOf } from '@/figures/families'
import { tallyFigure } from '@/figures/tally'
import { plainWords, titleOf } from '@/figures/words'
import { enterLocale } from '@/messages/enter'
import { filtersToQuery, parseFilters } from '@/reports/filters'
import { tallyFacets } from '@/reports/published-facets'

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
  const parsed = parseFilters(await searchParams)
  return { locale, id, ...parsed, figure: await tally(id, filtersToQuery(parsed.filters)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, id, figure } = await readRequest(props)
  const t = await getTranslations('figures')
  const finding = plainWords(t, locale, titleOf(figure))
  return metadataOf({
    locale,
    path: figureAddress(locale, id, figure.applied).slice(`/${locale}`.length),
    title: [t('page.title', { finding, id: id.toUpperCase() }), t('index.heading')],
    description: t(`${id}.what`),
  })
}

export default async function FigurePage(props: Props) {
  const { locale, id, filters, dropped, figure } = await readRequest(props)
  const counts = await tallyFacets(figure.applied)
  const t = await getTranslations('figures')
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
      <FilterForm action={figureAddress(locale, id)} filters={filters} counts={counts} can={figure.filters} />
      <FilterNotes dropped={dropped} ignored={figure.ignored} />
      <NothingToCount figures={[figure]} clear={figureAddress(locale, id)} />
      <FigureBlock figure={figure} level={1} />
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

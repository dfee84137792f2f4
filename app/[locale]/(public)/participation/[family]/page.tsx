import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { FigureBlock } from '@/components/figures/figure-block'
import { FilterForm } from '@/components/figures/filter-form'
import { FilterNotes } from '@/components/figures/filter-notes'
import { NothingToCount } from '@/components/figures/nothing-to-count'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { definitions } from '@/figures/all'
import { families, findFamily } from '@/figures/families'
import { tallyFigure } from '@/figures/tally'
import { enterLocale } from '@/messages/enter'
import { facets, filtersToQuery, parseFilters } from '@/reports/filters'
import { tallyFacets } from '@/reports/published-facets'

type Props = {
  params: Promise<{ locale: string; family: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function readRequest({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const family = findFamily((await params).family)
  if (!family) return missing(locale)
  return { locale, family, ...parseFilters(await searchParams) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, family, filters } = await readRequest(props)
  const t = await getTranslations('figures')
  const query = filtersToQuery(filters)
  return metadataOf({
    locale,
    path: `/participation/${family}${query === '' ? '' : `?${query}`}`,
    title: [t(`families.${family}.name`), t('index.heading')],
    description: t(`families.${family}.text`),
  })
}

/** The figures of one family, each whole, under one form of filters. */
export default async function FamilyPage(props: Props) {
  const { locale, family, filters, dropped } = await readRequest(props)
  const t = await getTranslations('figures')
  const ids = families[family]
  const can = [...facets, 'q' as const].filter((key) =>
    ids.some((id) => definitions[id].filters.includes(key)),
  )
  const [counts, ...figures] = await Promise.all([
    tallyFacets(filters),
    ...ids.map((id) => tallyFigure(id, filters)),
  ])
  const ignored = can.filter((key) => figures.some((figure) => figure.ignored.includes(key)))
  const page = `/${locale}/participation/${family}`
  return (
    <>
      <Breadcrumb steps={[{ href: `/${locale}/participation`, name: t('page.up') }]} />
      <h1>{t(`families.${family}.name`)}</h1>
      <p className="lede">{t(`families.${family}.text`)}</p>
      <FilterNotes dropped={dropped} ignored={figures.length === 1 ? figures[0]!.ignored : ignored} />
      <FilterForm action={page} filters={filters} counts={counts} can={can} />
      <NothingToCount figures={figures} clear={page} />
      {figures.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
    </>
  )
}

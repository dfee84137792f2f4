import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { absolute } from '@/app/report-address'
import { enterLocale } from '@/messages/enter'
import { changed, filtersToQuery, parseFilters } from '@/reports/filters'
import { listExcerpts } from '@/reports/published-excerpts'
import { tallyFacets } from '@/reports/published-facets'
import { forgive } from '@/reports/published-words'
import { listTopicsNamed } from '@/topics/published'
import { ReportsView } from './reports-view'
import { listWithout } from './without'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A list is worth finding while it is short of filters; a page of a search is not. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('reports')
  const { filters, list } = await forgive(parseFilters(await searchParams).filters)
  const { total, from, to } = list
  const query = filtersToQuery(filters)
  const page = await metadataOf({
    locale,
    path: `/reports${query === '' ? '' : `?${query}`}`,
    title: [
      filters.q === '' ? t('found', { count: total }) : t('foundFor', { count: total, words: filters.q }),
      ...(from > 1 ? [t('place', { from, to, total })] : []),
    ],
    description: t('description'),
    isIndexed:
      query === '' ||
      (filters.q === '' && !filters.after && !filters.before && query.split('&').length === 1),
  })
  const feed = absolute(
    `/feed.atom?${[filtersToQuery(changed(filters, {})), `l=${locale}`].filter(Boolean).join('&')}`,
  )
  return { ...page, alternates: { ...page.alternates, types: { 'application/atom+xml': feed } } }
}

/** Every published report, searched, filtered and in order, 25 a page; all of it in the address. */
export default async function ReportsPage({ params, searchParams }: Props) {
  await enterLocale(params)
  const { filters: asked, dropped } = parseFilters(await searchParams)
  const { filters, list } = await forgive(asked)
  const counts = await tallyFacets(filters)
  const excerpts = await listExcerpts(
    list.reports.map(({ slug }) => slug),
    filters.q,
  )
  const topics = await listTopicsNamed(asked.q)
  const without = list.total === 0 ? await listWithout(filters) : []
  return (
    <ReportsView
      filters={filters}
      dropped={dropped}
      list={list}
      counts={counts}
      excerpts={excerpts}
      without={without}
      topics={topics}
      typed={filters.q === asked.q ? null : asked.q}
    />
  )
}

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { AppliedFilters, listAddress, useRemovals } from '@/components/records/applied-filters'
import { FacetForm } from '@/components/records/facet-form'
import { ListFiles } from '@/components/records/list-files'
import { Pager } from '@/components/records/pager'
import { type Excerpt, ReportList } from '@/components/records/report-list'
import { type Words, wordsIn } from '@/forms/words'
import {
  changed,
  type Dropped,
  type Facet,
  type Filters,
  filtersToQuery,
  longestSearch,
} from '@/reports/filters'
import type { ReportList as Page } from '@/reports/published'
import type { FacetCount } from '@/reports/published-facets'
import type { Without } from './without'

type Props = {
  filters: Filters
  dropped: Dropped[]
  list: Page
  counts: Record<Facet, FacetCount[]>
  excerpts: Map<string, Excerpt>
  without: Without[]
  /** What was typed, where no report has it and these are the reports of the nearest words. */
  typed: string | null
  /** Topics that are called what was looked for. */
  topics: NamedTopic[]
}
type NamedTopic = { id: string; name: Words; reports: number }

export function ReportsView({ filters, dropped, list, counts, excerpts, without, typed, topics }: Props) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const format = useFormatter()
  const { total, from, to, previous, next } = list
  return (
    <>
      <h1>{t('heading')}</h1>
      <div className="list-page">
        <div className="list-search">
          <SearchBox filters={filters} />
        </div>
        <FacetForm action={`/${locale}/reports#results`} filters={filters} counts={counts} />
        <section className="list-results" aria-labelledby="results">
          {dropped.length > 0 && (
            <p className="notice">
              {t('dropped', { values: format.list(dropped.map(({ value }) => `“${value}”`)) })}
            </p>
          )}
          {typed && (
            <p className="notice" role="note">
              {t.rich('respelt', { typed: () => <bdi>{typed}</bdi>, words: () => <bdi>{filters.q}</bdi> })}
            </p>
          )}
          {topics.length > 0 && (
            <p className="notice" role="note">
              {t('asTopic', { count: topics.length })}{' '}
              {topics.map(({ id, name, reports }, place) => (
                <span key={id}>
                  {place > 0 && ' · '}
                  <a href={`/${locale}/topics/${id}`}>
                    <bdi>{wordsIn(name, locale)}</bdi>
                  </a>{' '}
                  <span className="facet-count">{t('topicReports', { count: reports })}</span>
                </span>
              ))}
            </p>
          )}
          <AppliedFilters filters={filters} counts={counts} />
          <h2 id="results" className="results-heading" tabIndex={-1}>
            {filters.q === ''
              ? t('found', { count: total })
              : t.rich('foundForRich', { count: total, words: () => <bdi>{filters.q}</bdi> })}
          </h2>
          {total === 0 ? (
            <NothingFound filters={filters} counts={counts} without={without} />
          ) : (
            <>
              <div className="results-line">
                <p>{t('place', { from, to, total })}</p>
                <SortLinks filters={filters} />
              </div>
              <ReportList reports={list.reports} excerpts={excerpts} from={from} />
              <Pager
                previous={previous && listAddress(locale, { ...filters, before: previous, after: null })}
                next={next && listAddress(locale, { ...filters, after: next, before: null })}
              />
              <p>
                <a href={figuresAddress(locale, filters)}>{t('figures', { count: total })}</a>
              </p>
              <ListFiles filters={filters} total={total} />
            </>
          )}
        </section>
      </div>
    </>
  )
}

function figuresAddress(locale: string, filters: Filters): string {
  const { sort, ...rest } = changed(filters, {})
  const query = filtersToQuery(rest)
  return `/${locale}/participation${query === '' ? '' : `?${query}`}`
}

function SearchBox({ filters }: { filters: Filters }) {
  const t = useTranslations('reports')
  return (
    <search>
      <label htmlFor="q" className="search-label">
        {t('searchLabel')}
      </label>
      <div className="search-box">
        <input
          id="q"
          name="q"
          form="filters"
          type="search"
          defaultValue={filters.q}
          maxLength={longestSearch}
          dir="auto"
          enterKeyHint="search"
        />
        <button type="submit" form="filters">
          {t('search')}
        </button>
      </div>
      <p className="hint">{t('searchHint')}</p>
    </search>
  )
}

function SortLinks({ filters }: { filters: Filters }) {
  const t = useTranslations('reports.sort')
  const locale = useLocale()
  const sorts =
    filters.q === ''
      ? (['newest', 'oldest', 'title'] as const)
      : (['relevance', 'newest', 'oldest', 'title'] as const)
  return (
    <nav aria-label={t('label')}>
      <ul className="sort-links">
        {sorts.map((sort) => (
          <li key={sort}>
            {sort === filters.sort ? (
              <b aria-current="true">{t(sort)}</b>
            ) : (
              <a href={listAddress(locale, changed(filters, { sort }))}>{t(sort)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NothingFound({ filters, counts, without }: Pick<Props, 'filters' | 'counts' | 'without'>) {
  const t = useTranslations('reports.nothing')
  const locale = useLocale()
  const removals = useRemovals(filters, counts)
  if (removals.length === 0) return <p>{t('noneYet')}</p>
  return (
    <>
      <p>{t(without.length > 0 ? 'why' : 'whyAll')}</p>
      <ul>
        {without.map(({ key, total }) => {
          const removal = removals.find((one) => one.key === key)
          return removal ? (
            <li key={key}>
              <a href={listAddress(locale, removal.filters)}>
                {t.rich('without', { count: total, name: () => <bdi>{removal.name}</bdi> })}
              </a>
            </li>
          ) : null
        })}
        <li>
          <a href={listAddress(locale, {})}>{t('all')}</a>
        </li>
      </ul>
    </>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { FiguresOf } from '@/components/figures/figures-of'
import { listAddress } from '@/components/records/applied-filters'
import { Entry } from '@/components/records/entry'
import { SeatList } from '@/components/records/seat-list'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { PublishedOrganisation } from '@/directory/published'
import { regionOf } from '@/directory/regions'
import type { Figure } from '@/figures/figure'
import { filtersToQuery } from '@/reports/filters'

type Props = { organisation: PublishedOrganisation; figures: Figure[] }

/** An organisation as published reports name it. Its page exists only while one of them does. */
export function OrganizationView({ organisation, figures }: Props) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const { slug, name, seats } = organisation
  const list = { with: [`organization.${slug}`] }
  const reports = new Set(seats.map((seat) => seat.slug)).size
  const people = new Set(seats.map((seat) => seat.personSlug).filter(Boolean)).size
  return (
    <>
      <Breadcrumb steps={[{ href: `/${locale}/reports`, name: t('allReports') }]} />
      <header className="report-head">
        <p className="report-symbol-event">{t('organization')}</p>
        <div>
          <h1 className="report-title">
            <bdi>{name}</bdi>
          </h1>
          <p className="report-when">{t('organizationSum', { reports, people, seats: seats.length })}</p>
        </div>
      </header>
      <Entry id="about" heading={t('asNamed')} margin={<p>{t('asNamedHow')}</p>}>
        <Facts organisation={organisation} />
        <ul className="line-of-links">
          <li>
            <a href={listAddress(locale, list)}>{t('asList', { count: reports })}</a>
          </li>
          <li>
            <a href={`/data/reports.csv?${filtersToQuery(list)}`} type="text/csv">
              CSV
            </a>
          </li>
          <li>
            <a href={`/feed.atom?${filtersToQuery(list)}&l=${locale}`} type="application/atom+xml">
              {t('feed')}
            </a>
          </li>
        </ul>
      </Entry>
      <FiguresOf figures={figures} filters={list} />
      <SeatList seats={seats} of="organization" />
    </>
  )
}

function Facts({ organisation }: { organisation: PublishedOrganisation }) {
  const t = useTranslations('directory')
  const figures = useTranslations('figures')
  const groups = useTranslations('people.groups')
  const locale = useLocale()
  const { group, country, otherNames } = organisation
  const region = regionOf({ group, country })
  const land = country && new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country)
  const facts: [string, string][] = [
    [t('otherNames'), otherNames.join(' · ') || t('noOtherNames')],
    [t('group'), group ? groups(group as 'academia') : t('notRecorded')],
    [t('country'), land || t('notRecorded')],
    [t('region'), region ? figures(`regions.${region}`) : t('notRecorded')],
  ]
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { absolute } from '@/app/report-address'
import { findOrganisation } from '@/directory/published'
import { tallyFigure } from '@/figures/tally'
import { enterLocale } from '@/messages/enter'
import { filtersToQuery } from '@/reports/filters'
import { OrganizationView } from './organization-view'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const organisation = await findOrganisation(slug)
  if (!organisation) return { robots: { index: false } }
  const t = await getTranslations('directory')
  const page = await metadataOf({
    locale,
    path: `/organizations/${slug}`,
    title: [organisation.name],
    description: t('organizationDescription', { name: organisation.name }),
  })
  const feed = absolute(`/feed.atom?${filtersToQuery({ with: [`organization.${slug}`] })}&l=${locale}`)
  return { ...page, alternates: { ...page.alternates, types: { 'application/atom+xml': feed } } }
}

/** An organisation: what published reports call it, who spoke for it in which role, and in which years. */
export default async function OrganizationPage({ params }: Props) {
  const locale = await enterLocale(params)
  const organisation = await findOrganisation((await params).slug)
  if (!organisation) return missing(locale)
  const filters = { with: [`organization.${organisation.slug}`] }
  const figures = await Promise.all((['t1', 'p1'] as const).map((id) => tallyFigure(id, filters)))
  return <OrganizationView organisation={organisation} figures={figures} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { bookWordsOf } from '@/app/book-words'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { compareVersions } from '@/exports/version-changes'
import { enterLocale } from '@/messages/enter'
import type { Locale } from '@/messages/locales'
import { findPublished, findVersion, listVersions } from '@/reports/published-record'
import { listRemovals } from '@/reports/published-removals'
import { type Compared, HistoryView } from './history-view'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const report = await findPublished(slug)
  if (!report) return { robots: { index: false } }
  const t = await getTranslations('publicHistory')
  return metadataOf({
    locale,
    path: `/reports/${slug}/history`,
    title: [t('title', { code: report.code }), report.title],
  })
}

const numberOf = (typed: string | string[] | undefined, usual: number): number =>
  typeof typed === 'string' && /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : typed === undefined ? usual : 0

async function compare(locale: Locale, slug: string, from: number, to: number): Promise<Compared | null> {
  const [before, after] = [await findVersion(slug, from), await findVersion(slug, to)]
  if (!before || !after) return null
  const say = await bookWordsOf(locale, after.timeZone)
  const t = await getTranslations('publicHistory')
  return { from, to, ...compareVersions(before, after, t('reportTitle'), say) }
}

/** The public versions of a report and what changed between two of them: the last two, unless the address says which. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const { slug } = await params
  const report = await findPublished(slug)
  if (!report) return missing(locale)
  const [versions, removals] = [await listVersions(slug), await listRemovals(slug)]
  const { from, to } = await searchParams
  const newest = report.version
  const compared =
    versions.length > 1 ? await compare(locale, slug, numberOf(from, newest - 1), numberOf(to, newest)) : null
  if (versions.length > 1 && !compared) return missing(locale)
  return <HistoryView report={report} versions={versions} removals={removals} compared={compared} />
}

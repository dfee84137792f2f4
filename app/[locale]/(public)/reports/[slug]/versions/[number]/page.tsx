import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { enterLocale } from '@/messages/enter'
import { findVersion } from '@/reports/published-record'
import { readBeside } from '../../beside'
import { metadataOfReport } from '../../report-metadata'
import { ReportView } from '../../report-view'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

/** A version's number has one way to be written: digits without a leading zero. */
const parseNumber = (text: string): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug, number } = await params
  const report = await findVersion(slug, parseNumber(number))
  return report ? metadataOfReport(locale, report) : { robots: { index: false } }
}

/** Any published version, for as long as the report is public. */
export default async function VersionPage({ params }: Props) {
  const locale = await enterLocale(params)
  const { slug, number } = await params
  const report = await findVersion(slug, parseNumber(number))
  if (!report) return missing(locale)
  return <ReportView report={report} {...(await readBeside(report))} />
}

import type { Metadata } from 'next'
import { linkedReport } from '@/app/linked-data'
import { missing } from '@/app/missing'
import { LinkedData } from '@/components/records/linked-data'
import { enterLocale } from '@/messages/enter'
import { findPublished, findWithdrawn } from '@/reports/published-record'
import { readBeside } from './beside'
import { metadataOfReport, metadataOfWithdrawn } from './report-metadata'
import { ReportView } from './report-view'
import { WithdrawnView } from './withdrawn-view'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const report = await findPublished(slug)
  if (report) return metadataOfReport(locale, report)
  const withdrawn = await findWithdrawn(slug)
  return withdrawn ? metadataOfWithdrawn(locale, withdrawn) : { robots: { index: false } }
}

/** The current version of a report; what is left of a withdrawn one. Hidden and absent are the same missing page. */
export default async function ReportPage({ params }: Props) {
  const locale = await enterLocale(params)
  const { slug } = await params
  const report = await findPublished(slug)
  if (report)
    return (
      <>
        <LinkedData of={linkedReport(report)} />
        <ReportView report={report} {...(await readBeside(report))} />
      </>
    )
  const withdrawn = await findWithdrawn(slug)
  if (!withdrawn) return missing(locale)
  return <WithdrawnView report={withdrawn} />
}

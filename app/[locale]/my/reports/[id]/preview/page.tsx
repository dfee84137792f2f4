import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/forms/notice'
import { ReportBody } from '@/components/records/report-body'
import { enterReport, type ReportParams } from '../enter'

type Props = { params: ReportParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('check')
  return { title: t('previewTitle', { title: report.sessionTitle }) }
}

/** The report as the public would read it. */
export default async function PreviewPage({ params }: Props) {
  const { report, form, reading, path } = await enterReport(params)
  const t = await getTranslations('check')
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      <Notice>
        <p>{t('preview')}</p>
      </Notice>
      <h1 className="report-title" dir="auto">
        {report.sessionTitle}
      </h1>
      <ReportBody form={form} answers={reading.answers} language={report.draft.language} />
    </>
  )
}

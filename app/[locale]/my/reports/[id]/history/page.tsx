import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RevisionList } from '@/components/editor/revision-list'
import { Notice } from '@/components/forms/notice'
import { listRevisions } from '@/reports/queries'
import { enterReport, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('history')
  return { title: t('title', { title: report.sessionTitle }) }
}

/** Every saved state of the report, the newest first. Nothing that was saved ever leaves this list. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { member, report, form, path } = await enterReport(params)
  const t = await getTranslations('history')
  const revisions = await listRevisions(member, report.id)
  const { saved } = await readQuery(searchParams)
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {saved === String(report.revision) && (
        <Notice kind="done" role="status">
          <p>{t('restored')}</p>
        </Notice>
      )}
      <h1>{t('heading')}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      {revisions.length === 1 && <p>{t('first')}</p>}
      <RevisionList
        path={path}
        form={form}
        revisions={revisions}
        current={report.revision}
        timeZone={report.timeZone}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompareForm } from '@/components/compare/compare-form'
import { RevisionList } from '@/components/editor/revision-list'
import { Notice } from '@/components/forms/notice'
import { listRevisions } from '@/reports/queries'
import { enterAsReader, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterAsReader(params)
  const t = await getTranslations('history')
  return { title: t('title', { title: report.sessionTitle }) }
}

/** Every saved state of the report, the newest first. Nothing that was saved ever leaves this list. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enterAsReader(params)
  const t = await getTranslations('history')
  const { saved, before } = await readQuery(searchParams)
  const isOlder = before !== undefined && /^\d{1,9}$/.test(before)
  const revisions = await listRevisions(member, report.id, isOlder ? { before: Number(before) } : {})
  const last = revisions.at(-1)?.number ?? 1
  return (
    <>
      <p className="back-link">
        <a href={report.isEditor ? path : `/${locale}/admin/reports/${report.id}`}>{t('back')}</a>
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
      {revisions.length < 2 ? (
        <p>{t('first')}</p>
      ) : (
        <CompareForm
          action={`${path}/history/compare`}
          revisions={revisions}
          from={revisions[1]!.number}
          to={revisions[0]!.number}
          timeZone={report.timeZone}
        />
      )}
      <RevisionList
        path={path}
        form={form}
        revisions={revisions}
        current={report.revision}
        timeZone={report.timeZone}
      />
      {last > 1 && (
        <p>
          <a href={`${path}/history?before=${last}`}>{t('older')}</a>
        </p>
      )}
    </>
  )
}

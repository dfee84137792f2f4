import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { CompareForm, withCompared } from '@/components/compare/compare-form'
import { Comparison } from '@/components/compare/comparison'
import { findRevision, listRevisions } from '@/reports/queries'
import { readDraftTopics } from '@/topics/published'
import { enterAsReader, type ReportParams, readQuery } from '../../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterAsReader(params)
  const t = await getTranslations('compare')
  return { title: t('title', { code: report.code, title: report.sessionTitle }) }
}

/** What changed from one revision to another, for whoever may read them: the present one, unless `to` says which. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enterAsReader(params)
  const { from = '', to = String(report.revision) } = await readQuery(searchParams)
  const before = await findRevision(member, report.id, Number(from))
  const after = await findRevision(member, report.id, Number(to))
  if (!before || !after) return missing(locale)
  const t = await getTranslations('compare')
  const topics = await readDraftTopics(locale)
  const { timeZone } = report
  return (
    <>
      <p className="back-link">
        <a href={`${path}/history`}>{t('backToHistory')}</a>
      </p>
      <h1>{t('heading', { code: report.code })}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      <CompareForm
        action={`${path}/history/compare`}
        revisions={withCompared(await listRevisions(member, report.id), before, after)}
        from={before.number}
        to={after.number}
        timeZone={timeZone}
      />
      <Comparison form={form} before={before} after={after} topics={topics} timeZone={timeZone} />
      <ul className="plain">
        {[before, after].map(({ number }) => (
          <li key={number}>
            <a href={`${path}/history/${number}`}>{t('open', { number })}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

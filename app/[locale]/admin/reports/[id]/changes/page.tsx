import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { CompareForm, withCompared } from '@/components/compare/compare-form'
import { Comparison } from '@/components/compare/comparison'
import { Notice } from '@/components/forms/notice'
import { findRevision, listRevisions } from '@/reports/queries'
import { readDraftTopics } from '@/topics/published'
import { readQuery } from '../../../enter'
import { enterReview, type ReviewParams } from '../enter'

type Props = { params: ReviewParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReview(params)
  const t = await getTranslations('compare')
  return { title: t('title', { code: report.code, title: report.sessionTitle }) }
}

/** What changed from one revision to another, the present one unless `to` says which. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enterReview(params)
  const { from = '', to = String(report.revision) } = await readQuery(searchParams)
  const before = await findRevision(member, report.id, Number(from), { original: true })
  const after = await findRevision(member, report.id, Number(to), { original: true })
  if (!before || !after) return missing(locale)
  const t = await getTranslations('compare')
  const topics = await readDraftTopics(locale)
  const { timeZone } = report
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      <h1>{t('heading', { code: report.code })}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      {(before.isMasked || after.isMasked) && (
        <Notice>
          <p>{t('masked')}</p>
        </Notice>
      )}
      <CompareForm
        action={`${path}/changes`}
        revisions={withCompared(await listRevisions(member, report.id), before, after)}
        from={before.number}
        to={after.number}
        timeZone={timeZone}
      />
      <Comparison form={form} before={before} after={after} topics={topics} timeZone={timeZone} />
    </div>
  )
}

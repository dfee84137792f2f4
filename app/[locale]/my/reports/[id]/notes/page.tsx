import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { canEdit } from '@/reports/policy'
import { enterReport, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('notes')
  return { title: t('title', { title: report.sessionTitle }) }
}

/** Where the text of a report that was written elsewhere goes in. Nothing is put into the report yet. */
export default async function NotesPage({ params, searchParams }: Props) {
  const { member, report, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const t = await getTranslations('notes')
  const { problem: asked } = await readQuery(searchParams)
  const problem = asked === 'empty' ? t('empty') : asked === 'too-long' ? t('tooLong') : undefined
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {problem && <ErrorSummary heading={t('problems')} problems={[{ href: '#text', text: problem }]} />}
      <h1>{t('heading')}</h1>
      <p className="lede">{t('lede')}</p>
      <form method="post" action={`${path}/notes/keep`} noValidate>
        <TextArea name="text" label={t('text')} hint={t('hint')} rows={20} problem={problem} />
        <Button>{t('read')}</Button>
      </form>
    </>
  )
}

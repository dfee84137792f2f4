import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { enterReport, type ReportParams } from '../enter'

type Props = { params: ReportParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('check')
  return { title: t('doneTitle', { title: report.sessionTitle }) }
}

/** The receipt: what was submitted, and what happens next. */
export default async function SubmittedPage({ params }: Props) {
  const { locale, report, path } = await enterReport(params)
  if (report.status !== 'submitted') redirect(path as Route)
  const t = await getTranslations('check')
  return (
    <>
      <div className="notice is-done" role="status">
        <h1>{t('doneHeading')}</h1>
        <p dir="auto">{report.sessionTitle}</p>
        <p>{t('reference', { reference: `${report.slug}, ${report.revision}` })}</p>
      </div>
      <h2>{t('nextHeading')}</h2>
      <ol className="steps">
        <li>{t('steps.read')}</li>
        <li>{t('steps.answer')}</li>
        <li>{report.publishedVersion === null ? t('steps.publish') : t('steps.publishAgain')}</li>
      </ol>
      <p>
        <a href={path}>{t('toReport')}</a>
      </p>
      <p>
        <a href={`/${locale}/my`}>{t('toAll')}</a>
      </p>
    </>
  )
}

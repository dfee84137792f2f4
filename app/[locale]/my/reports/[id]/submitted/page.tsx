import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { absolute } from '@/app/report-address'
import { clockOf, dayOf } from '@/messages/days'
import { listMoves } from '@/reports/queries'
import { referenceOf } from '@/reports/receipt'
import { enterReport, type ReportParams } from '../enter'

type Props = { params: ReportParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('check')
  return { title: t('doneTitle', { title: report.sessionTitle }) }
}

/** The receipt: what was submitted, and what happens next. */
export default async function SubmittedPage({ params }: Props) {
  const { locale, member, report, path } = await enterReport(params)
  if (report.status !== 'submitted') redirect(path as Route)
  const t = await getTranslations('check')
  const sent = (await listMoves(member, report.id)).findLast(({ action }) => action === 'submit')
  const facts: [string, ReactNode][] = [
    [
      t('receiptFacts.session'),
      <bdi key="session">{`${report.code}, ${report.eventName}: ${report.sessionTitle}`}</bdi>,
    ],
    [t('receiptFacts.reference'), referenceOf(report)],
    ...(sent
      ? [
          [
            t('receiptFacts.at'),
            `${dayOf(locale, sent.at, report.timeZone)}, ${clockOf(sent.at, report.timeZone)}`,
          ] satisfies [string, ReactNode],
          [t('receiptFacts.by'), <bdi key="by">{sent.actorName}</bdi>] satisfies [string, ReactNode],
        ]
      : []),
    [t('receiptFacts.address'), <bdi key="address">{absolute(`/${locale}/reports/${report.slug}`)}</bdi>],
  ]
  return (
    <>
      <div className="notice is-done" role="status">
        <h1>{t('doneHeading')}</h1>
        <p dir="auto">{report.sessionTitle}</p>
      </div>
      <h2>{t('receipt')}</h2>
      <dl className="summary">
        {facts.map(([name, value]) => (
          <div key={name} className="summary-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('receiptFacts.mail')}</p>
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

import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** What a row says of its report; `heldOn` is an ISO 8601 day. */
export type RowReport = {
  slug: string
  code: string
  title: string
  language: string
  heldOn: string
  eventName: string
}

/** A report in a list about something else: its symbol, its title as a link, when and where, and why it is listed. */
export function ReportRow({ report, children }: { report: RowReport; children: ReactNode }) {
  const locale = useLocale() as Locale
  const { slug, code, title, language, heldOn, eventName } = report
  return (
    <>
      <p className="report-row-symbol">
        <bdi>{code}</bdi>
      </p>
      <div className="report-row-body">
        <h3 className="report-row-title">
          <a href={`/${locale}/reports/${slug}`}>
            <bdi lang={language}>{title}</bdi>
          </a>
        </h3>
        <p className="report-row-line">
          <bdi>{eventName}</bdi> · <time dateTime={heldOn}>{dayIn(locale, heldOn)}</time>
        </p>
        {children}
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { addressesOf } from '@/app/report-address'
import { passagesOf } from '@/components/records/report-parts'
import { authorNamesOf } from '@/exports/citation'
import { questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import type { Locale } from '@/messages/locales'
import type { findWithdrawn, PublishedReport } from '@/reports/published-record'

/** About two lines of a search engine. */
const longestDescription = 200

function opening(report: PublishedReport): string | undefined {
  const form = formOf(report.formKey)
  const question = questionFor(form, 'keyIssues') ?? questionFor(form, 'discussion')
  const [first] = question ? passagesOf(report.answers[question.key]) : []
  if (!first) return undefined
  const letters = [...first]
  return letters.length > longestDescription ? `${letters.slice(0, longestDescription - 1).join('')}…` : first
}

/** An older version points search engines to the current one; Zotero and its kin read the `citation_` lines. */
export async function metadataOfReport(locale: Locale, report: PublishedReport): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'report' })
  const isCurrent = report.version === report.currentVersion
  const { permanent, json } = addressesOf(report)
  const base = await metadataOf({
    locale,
    path: `/reports/${report.slug}`,
    title: [
      report.title,
      ...(isCurrent ? [] : [t('versions.number', { number: report.version })]),
      `${report.code}, ${report.eventName}`,
    ],
    description: opening(report),
    isIndexed: isCurrent,
  })
  return {
    ...base,
    alternates: { ...base.alternates, types: { 'application/json': json } },
    other: {
      citation_title: report.title,
      citation_author: authorNamesOf(formOf(report.formKey), report.answers),
      citation_publication_date: report.publishedAt.toISOString().slice(0, 10).replaceAll('-', '/'),
      citation_conference_title: report.eventName,
      citation_technical_report_institution: report.forumName,
      citation_technical_report_number: report.code,
      citation_language: report.language,
      citation_public_url: permanent,
    },
  }
}

type Withdrawn = NonNullable<Awaited<ReturnType<typeof findWithdrawn>>>

export async function metadataOfWithdrawn(locale: Locale, report: Withdrawn): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'report.withdrawn' })
  return metadataOf({
    locale,
    path: `/reports/${report.slug}`,
    title: [t('title'), `${report.code}, ${report.eventName}`],
    isIndexed: false,
  })
}

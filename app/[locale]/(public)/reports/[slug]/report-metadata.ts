import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { absolute, addressesOf } from '@/app/report-address'
import { passagesOf } from '@/components/records/report-parts'
import { authorNamesOf } from '@/exports/citation'
import { licence } from '@/exports/report-json'
import { questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
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
  const { permanent, pdf, docx, json, jsonld, bib, ris, csl, txt, card } = addressesOf(report)
  const authors = authorNamesOf(formOf(report.formKey), report.answers)
  const issued = report.publishedAt.toISOString().slice(0, 10)
  const picture = {
    url: `${card}?l=${locale}`,
    width: 2400,
    height: 1260,
    alt: `${report.code}: ${report.title}`,
  }
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
    alternates: {
      ...base.alternates,
      types: {
        'application/pdf': pdf,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': docx,
        'application/json': json,
        'application/ld+json': jsonld,
        'application/x-bibtex': bib,
        'application/x-research-info-systems': ris,
        'application/vnd.citationstyles.csl+json': csl,
        'text/plain': txt,
      },
    },
    openGraph: {
      ...base.openGraph,
      type: 'article',
      url: absolute(`/${locale}/reports/${report.slug}`),
      publishedTime: report.firstPublishedAt.toISOString(),
      modifiedTime: report.publishedAt.toISOString(),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', images: [picture.url] },
    other: {
      citation_title: report.title,
      citation_author: authors,
      citation_publication_date: issued.replaceAll('-', '/'),
      citation_conference_title: report.eventName,
      citation_technical_report_institution: report.forumName,
      citation_technical_report_number: report.code,
      citation_language: report.language,
      citation_public_url: permanent,
      citation_pdf_url: pdf,
      'DC.title': report.title,
      'DC.creator': authors,
      'DC.date': issued,
      'DC.type': 'Report',
      'DC.language': report.language,
      'DC.identifier': permanent,
      'DC.publisher': report.forumName,
      'DC.subject': report.topics.map(({ name }) => wordsIn(name, locale)),
      'DC.rights': licence.address,
      'DC.relation': report.eventName,
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

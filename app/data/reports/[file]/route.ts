import { getTranslations } from 'next-intl/server'
import { bookWordsOf } from '@/app/book-words'
import { linkedReport } from '@/app/linked-data'
import { addressesOf } from '@/app/report-address'
import { withTag } from '@/app/with-tag'
import { bookDocx } from '@/exports/book-docx'
import { bookPdf } from '@/exports/book-pdf'
import { cslJson } from '@/exports/citation-csl'
import { bibtex, ris } from '@/exports/citation-files'
import { pngOf } from '@/exports/figure-png'
import { reportCard } from '@/exports/report-card'
import { makeReportDocument } from '@/exports/report-document'
import { licence, referenceOf, reportJson } from '@/exports/report-json'
import { reportText } from '@/exports/report-text'
import { formOf } from '@/forms/released'
import { dayIn } from '@/messages/days'
import { directionOf } from '@/messages/locales'
import { parseLocale } from '@/messages/translator'
import { findPublished, findWithdrawn, type PublishedReport } from '@/reports/published-record'

type Body = string | Uint8Array<ArrayBuffer>
type Writer = {
  type: string
  write: (report: PublishedReport, locale: string | null) => Body | Promise<Body>
}

const jsonOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const json = 'application/json; charset=utf-8'
const reference = (report: PublishedReport) =>
  referenceOf(report, formOf(report.formKey), addressesOf(report).permanent)

async function drawCard(report: PublishedReport, l: string | null): Promise<Body> {
  const locale = parseLocale(l)
  const t = await getTranslations({ locale, namespace: 'types' })
  const site = await getTranslations({ locale, namespace: 'site' })
  const { title, code, eventName, eventPlace, type, heldOn } = report
  const svg = reportCard({
    portal: site('name'),
    line: [t(type as 'other'), dayIn(locale, heldOn), eventPlace].join(' · '),
    title,
    code,
    eventName,
    address: addressesOf(report).permanent.replace(/^https?:\/\//, ''),
    isFromRight: directionOf(locale) === 'rtl',
  })
  return pngOf(svg)
}

/** An older version has no file of its own; the file is of the version that the page shows. */
async function readDocument(report: PublishedReport, l: string | null) {
  const locale = parseLocale(l)
  const { permanent } = addressesOf(report)
  const say = await bookWordsOf(locale, report.timeZone)
  return { document: makeReportDocument(report, permanent, say), permanent }
}

async function writePdf(report: PublishedReport, l: string | null): Promise<Body> {
  const { document, permanent } = await readDocument(report, l)
  const asOf = report.publishedAt.toISOString().slice(0, 10)
  return bookPdf(document, { contents: null, publisher: report.forumName, address: permanent, asOf })
}

async function writeDocx(report: PublishedReport, l: string | null): Promise<Body> {
  const { document } = await readDocument(report, l)
  return bookDocx(document, null, report.publishedAt.toISOString().slice(0, 10))
}

const writers: Record<string, Writer> = {
  json: {
    type: json,
    write: (report) => jsonOf(reportJson(report, formOf(report.formKey), addressesOf(report))),
  },
  jsonld: {
    type: 'application/ld+json; charset=utf-8',
    write: (report) => jsonOf(linkedReport(report)),
  },
  bib: { type: 'application/x-bibtex; charset=utf-8', write: (report) => bibtex(reference(report)) },
  ris: {
    type: 'application/x-research-info-systems; charset=utf-8',
    write: (report) => ris(reference(report)),
  },
  csl: {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (report) => jsonOf(cslJson(reference(report))),
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    write: (report) => reportText(report, formOf(report.formKey), addressesOf(report).permanent),
  },
  png: { type: 'image/png', write: drawCard },
  pdf: { type: 'application/pdf', write: writePdf },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
}

const refusal = (value: unknown, status: 404 | 410) =>
  new Response(jsonOf(value), { status, headers: { 'Content-Type': json, 'Cache-Control': 'no-store' } })

/**
 * /data/reports/{slug}.json and its other endings: the published version that the page shows. Withdrawn: 410. Hidden and
 * absent: the same 404.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, slug = '', ending = ''] = /^([a-z0-9-]+)\.([a-z]+)$/.exec((await params).file) ?? []
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined
  const report = writer ? await findPublished(slug) : null
  if (writer && report) {
    const body = await writer.write(report, new URL(request.url).searchParams.get('l'))
    return withTag(request, body, {
      'Content-Type': writer.type,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Link: `<${licence.address}>; rel="license"`,
    })
  }
  const withdrawn = writer ? await findWithdrawn(slug) : null
  if (!withdrawn) return refusal({ error: 'There is no published report with this name.' }, 404)
  const { title, code, eventName, heldOn, withdrawnAt, reason } = withdrawn
  return refusal(
    { status: 'withdrawn', slug, title, code, event: eventName, heldOn, withdrawnAt, reason },
    410,
  )
}

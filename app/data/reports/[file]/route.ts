import { createHash } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { addressesOf } from '@/app/report-address'
import { bibtex, ris } from '@/exports/citation-files'
import { referenceOf, reportJson } from '@/exports/report-json'
import { formOf } from '@/forms/released'
import { findPublished, findWithdrawn, type PublishedReport } from '@/reports/published-record'

type Ending = 'json' | 'bib' | 'ris'
const types: Record<Ending, string> = {
  json: 'application/json; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
}
const jsonOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const refusal = (value: unknown, status: 404 | 410) =>
  new Response(jsonOf(value), {
    status,
    headers: { 'Content-Type': types.json, 'Cache-Control': 'no-store' },
  })

/**
 * /data/reports/{slug}.json, .bib or .ris: the published version that the page shows. Withdrawn: 410. Hidden and absent:
 * the same 404.
 */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const [, slug = '', ending = ''] = /^([a-z0-9-]+)\.(json|bib|ris)$/.exec(file) ?? []
  const report = await findPublished(slug)
  if (report)
    return withTag(write(report, ending as Ending), ending as Ending, request.headers.get('if-none-match'))
  const withdrawn = await findWithdrawn(slug)
  if (!withdrawn) return refusal({ error: 'There is no published report with this name.' }, 404)
  const { title, code, eventName, heldOn, withdrawnAt, reason } = withdrawn
  return refusal(
    { status: 'withdrawn', slug, title, code, event: eventName, heldOn, withdrawnAt, reason },
    410,
  )
}

function write(report: PublishedReport, ending: Ending): string {
  const form = formOf(report.formKey)
  const addresses = addressesOf(report)
  if (ending === 'json') return jsonOf(reportJson(report, form, addresses))
  const reference = referenceOf(report, form, addresses.permanent)
  return ending === 'bib' ? bibtex(reference) : ris(reference)
}

/** Answers 304 where the reader already holds exactly this file. */
function withTag(text: string, ending: Ending, held: string | null): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = {
    'Content-Type': types[ending],
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: tag,
  }
  const isHeld = held?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  return isHeld ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}

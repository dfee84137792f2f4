import { createHash } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { reportJson } from '@/exports/report-json'
import { formOf } from '@/forms/released'
import { permanentPath } from '@/reports/permanent'
import { findPublished, findWithdrawn } from '@/reports/published-record'
import { settings } from '@/settings'

const open = 'public, max-age=0, must-revalidate'

const answer = (value: unknown, status: number, cache = 'no-store') =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': cache },
  })

/** /data/reports/{slug}.json: the published version that the page shows. Withdrawn: 410. Hidden and absent: the same 404. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const slug = file.endsWith('.json') ? file.slice(0, -'.json'.length) : ''
  const report = await findPublished(slug)
  if (!report) {
    const withdrawn = await findWithdrawn(slug)
    if (!withdrawn) return answer({ error: 'There is no published report with this name.' }, 404)
    const { title, code, eventName, heldOn, withdrawnAt, reason } = withdrawn
    return answer(
      { status: 'withdrawn', slug, title, code, event: eventName, heldOn, withdrawnAt, reason },
      410,
    )
  }
  const absolute = (path: string) => new URL(path, settings().origin).href
  const page = absolute(`/en/reports/${slug}`)
  const permanent = permanentPath(report)
  const response = answer(
    reportJson(report, formOf(report.formKey), {
      page,
      permanent: permanent ? absolute(permanent) : page,
      json: absolute(`/data/reports/${slug}.json`),
    }),
    200,
    open,
  )
  return withTag(response, request.headers.get('if-none-match'))
}

/** Answers 304 where the reader already holds exactly this file. */
async function withTag(response: Response, held: string | null): Promise<Response> {
  const text = await response.text()
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = new Headers(response.headers)
  headers.set('ETag', tag)
  const isHeld = held?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  return isHeld ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}

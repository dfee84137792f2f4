import { adminDoor } from '@/app/[locale]/admin/door'
import { absent } from '@/auth/door'
import type { Member } from '@/auth/viewer'
import { type AuditLine, auditCsv } from '@/exports/audit-csv'
import { canReadAudit, type ListedEntry, listAudit } from '@/reports/audit-queries'
import { type AuditView, parseAuditView } from '@/reports/audit-view'

const atOnce = 1_000

/** Every entry that the page lists under the same query, however many pages that are. */
export const GET = adminDoor({}, async ({ member, entries, locale }) => {
  if (!canReadAudit(member)) return absent({ locale, isJson: false })
  const view = parseAuditView(Object.fromEntries(entries))
  return new Response(streamOf(write(member, view)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit.csv"',
      'Cache-Control': 'no-store',
    },
  })
})

function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await parts.return(undefined)
    },
  })
}

async function* write(member: Member, view: AuditView): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (let before = view.before, isFirst = true; ; isFirst = false) {
    const some = await listAudit(member, { ...view, before }, atOnce)
    yield encoder.encode(auditCsv(some.map(lineOf), { isFirst }))
    if (some.length < atOnce) return
    before = some.at(-1)!.id
  }
}

const lineOf = (entry: ListedEntry): AuditLine => ({
  number: entry.number,
  hash: entry.hash,
  at: entry.at.toISOString(),
  actor: entry.actorName,
  actor_email: entry.actorEmail,
  action: entry.action,
  automatic: entry.isAutomatic ? 'yes' : 'no',
  event: entry.eventName,
  report: entry.reportSlug,
  member_email: entry.userEmail,
  from: entry.fromStatus,
  to: entry.toStatus,
  note: entry.note,
})

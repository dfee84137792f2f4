import { isIdentifier } from '@/db/identifier'
import { readIsoDay } from '@/forms/reading/iso-day'

/** What is looked for; empty means everything. `from` and `to` are days in UTC, both included; `before` is the last entry seen. */
export type AuditView = {
  who: string
  what: string
  object: string
  event: string
  from: string
  to: string
  before: string | null
}

/** An address may say anything; what cannot be looked for is left out. */
export const parseAuditView = (query: Record<string, string>): AuditView => ({
  who: (query.who ?? '').trim().slice(0, 200),
  what: /^[a-z-]{1,40}$/.test(query.what ?? '') ? query.what! : '',
  object: (query.object ?? '').trim().slice(0, 200),
  event: isIdentifier(query.event ?? '') ? query.event! : '',
  from: readIsoDay(query.from ?? '') ?? '',
  to: readIsoDay(query.to ?? '') ?? '',
  before: isIdentifier(query.before ?? '') ? query.before! : null,
})

/** The same as an address; `changes` lead to another page of it. */
export function auditQuery(view: AuditView, changes: { before?: string } = {}): string {
  const asked = Object.entries({ ...view, before: null, ...changes }).filter(([, value]) => value)
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked as [string, string][])}`
}

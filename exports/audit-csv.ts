import { stringify } from 'csv-stringify/sync'

/** One entry of the audit. Moments are ISO 8601 in UTC; `number` and `hash` are of its link in the chain, once it has one. */
export type AuditLine = {
  number: number | null
  hash: string | null
  at: string
  actor: string | null
  actor_email: string | null
  action: string
  automatic: 'yes' | 'no'
  event: string | null
  report: string | null
  member_email: string | null
  from: string | null
  to: string | null
  note: string | null
}

const columns = [
  'number',
  'hash',
  'at',
  'actor',
  'actor_email',
  'action',
  'automatic',
  'event',
  'report',
  'member_email',
  'from',
  'to',
  'note',
] as const satisfies readonly (keyof AuditLine)[]

/** Part of the audit as CSV for spreadsheets; the first part has the names of the columns and the byte order mark. */
export const auditCsv = (lines: readonly AuditLine[], { isFirst }: { isFirst: boolean }): string =>
  stringify([...lines], { columns: [...columns], header: isFirst, bom: isFirst, escape_formulas: true })

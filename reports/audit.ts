import 'server-only'
import { sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'

const atOnce = 2_000

/** Chains every entry of the audit that is committed and not chained yet, the oldest first. Returns how many that were. */
export async function chainAudit(): Promise<number> {
  for (let all = 0; ; ) {
    const [row] = await appDatabase().execute<{ added: number }>(
      sql`select public.chain_audit(${atOnce}) as added`,
    )
    all += row!.added
    if (row!.added < atOnce) return all
  }
}

export type BrokenLink = 'left-out' | 'entry-gone' | 'not-linked' | 'entry-changed' | 'note-changed'

/** `entries` are chained and looked at, `waiting` are not chained yet; `head` is the last hash, `erased` how many notes lost a name. */
export type AuditCheck = {
  entries: number
  waiting: number
  erased: number
  head: string
  broken: { number: number; why: BrokenLink } | null
}

type Slice = {
  checked: number
  upto: number | null
  erased: number
  broken: number | null
  why: BrokenLink | null
}

/** Chains what waits, then works out every hash again, from the first entry on, up to the first that does not hold. */
export async function checkAudit(): Promise<AuditCheck> {
  await chainAudit()
  const check: AuditCheck = { entries: 0, waiting: 0, erased: 0, head: '', broken: null }
  for (let after = 0; ; ) {
    const [slice] = await appDatabase().execute<Slice>(
      sql`select checked::int, upto::int, erased::int, broken::int, why from public.check_audit(${after}, 20000)`,
    )
    const { checked, upto, erased, broken, why } = slice!
    check.entries += checked
    check.erased += erased
    if (broken !== null) return { ...check, broken: { number: broken, why: why! } }
    if (checked === 0) break
    after = upto!
  }
  const [end] = await appDatabase().execute<{ head: string | null; waiting: number }>(sql`
    select (select encode(hash, 'hex') from audit_chain order by number desc limit 1) as head,
      (select count(*)::int from audit_entries e where not exists (select from audit_chain c where c.entry_id = e.id)) as waiting`)
  return { ...check, head: end!.head ?? '', waiting: end!.waiting }
}

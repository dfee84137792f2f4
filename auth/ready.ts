import 'server-only'

import { statfs } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { frontDatabase } from '@/db/client'
import journal from '@/db/migrations/meta/_journal.json'

/** A database that takes longer than this to say anything serves nobody. Milliseconds. */
const patience = 500
/** The share of the disk that must be free, for logs and documents that are being read. */
const leastFree = 0.05

/** Whether the structure is that of this release or a later one: during an upgrade both serve side by side. */
async function hasStructure(): Promise<boolean> {
  const [row] = await frontDatabase().execute<{ newest: string | null }>(
    sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  )
  return Number(row?.newest ?? 0) >= journal.entries.at(-1)!.when
}

async function hasRoom(): Promise<boolean> {
  const { bavail, blocks } = await statfs(process.cwd())
  return blocks === 0 || bavail / blocks > leastFree
}

/** Whether this process can serve now: the database answers at once and has the structure, and the disk has room. */
export async function isReady(): Promise<boolean> {
  const isLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref())
  const asked = await Promise.allSettled([Promise.race([hasStructure(), isLate]), hasRoom()])
  return asked.every((answer) => answer.status === 'fulfilled' && answer.value)
}

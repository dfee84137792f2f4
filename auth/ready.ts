import 'server-only'

import { sql } from 'drizzle-orm'
import { appDatabase, publicDatabase } from '@/db/client'

/** Whether anybody can be let in now: the database answers to the role of members and to that of the public. */
export async function isReady(): Promise<boolean> {
  const asked = await Promise.allSettled(
    [appDatabase(), publicDatabase()].map((database) => database.execute(sql`select 1`)),
  )
  return asked.every(({ status }) => status === 'fulfilled')
}

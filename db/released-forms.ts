import { asc } from 'drizzle-orm'
import { appDatabase, type Transaction } from './client'
import { publishedForms } from './schema/published'

/** Every form that was released in the browser, the oldest first, for forms/released to learn. The public's database may be a replica that is behind. */
export const listReleasedForms = (
  from: Pick<Transaction, 'select'> = appDatabase(),
): Promise<{ key: string; content: unknown }[]> =>
  from
    .select({ key: publishedForms.key, content: publishedForms.content })
    .from(publishedForms)
    .orderBy(asc(publishedForms.releasedAt), asc(publishedForms.key))

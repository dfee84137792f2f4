import { asc } from 'drizzle-orm'
import { publicDatabase, type Transaction } from './client'
import { publishedForms } from './schema/published'

/** Every form that was released in the browser, the oldest first, for forms/released to learn. */
export const listReleasedForms = (
  from: Pick<Transaction, 'select'> = publicDatabase(),
): Promise<{ key: string; content: unknown }[]> =>
  from
    .select({ key: publishedForms.key, content: publishedForms.content })
    .from(publishedForms)
    .orderBy(asc(publishedForms.releasedAt), asc(publishedForms.key))

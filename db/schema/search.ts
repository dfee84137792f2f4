import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'

/**
 * Every word of what is published, by how many reports have it: what a misspelt word of a search is held against. Kept by
 * a trigger on `reports`, so that a word is here exactly as long as something public has it. `folded` is without accents.
 */
export const searchWords = pgTable(
  'search_words',
  {
    folded: text().primaryKey(),
    word: text().notNull(),
    reports: integer().notNull(),
  },
  (t) => [
    index('search_words_alike').using('gist', t.folded.op('gist_trgm_ops')),
    index('search_words_gone').on(t.folded).where(sql`${t.reports} <= 0`),
  ],
)

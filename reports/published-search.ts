import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { type Alternative, parseSearch, unfinishedWord } from './search-words'

const nothing = sql`''::tsquery`

/**
 * The words as Postgres looks for them: each in every language at once, those that a language only joins others with left
 * out, the last one also as the beginning of a word. In a subquery of its own, so that it is made once and not per report.
 */
export function searchQuery(q: string): SQL {
  const alternatives = parseSearch(q).map(queryOf)
  return alternatives.length === 0 ? nothing : sql`(select ${joined(alternatives, sql` || `)})`
}

function queryOf(alternative: Alternative): SQL {
  const { wanted, unwanted } = alternative
  const words = wanted.filter(({ isPhrase }) => !isPhrase).map(({ text }) => text)
  const phrases = wanted.filter(({ isPhrase }) => isPhrase)
  const parts = [
    ...(words.length === 0 ? [] : [allOf(words, unfinishedWord(alternative))]),
    ...phrases.map(({ text }) => sql`public.search_phrase(${text})`),
    ...unwanted.map(({ text, isPhrase }) =>
      isPhrase ? sql`(!! public.search_phrase(${text}))` : sql`(!! ${allOf([text], null)})`,
    ),
  ]
  return joined(parts, sql` && `)
}

const allOf = (words: readonly string[], unfinished: string | null): SQL =>
  sql`public.search_words(array[${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )}]::text[], ${unfinished}::text)`

const joined = (parts: readonly SQL[], by: SQL): SQL => sql`(${sql.join([...parts], by)})`

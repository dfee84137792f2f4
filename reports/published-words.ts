import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedWords } from '@/db/schema/published'
import type { Filters } from './filters'
import { listPublished, type ReportList } from './published'
import { lettersBetween, mostWrong, plainWords, respelt } from './search-words'

/** So many words of the record are looked at for one that is misspelt, the most alike first. */
const mostAlike = 40
/** More words than this are not looked at. */
const mostWords = 8

/**
 * The search with each word that no report has written as reports write the nearest one; null where none can be mended. Ask
 * only where a search finds nothing: a word may stand in no report with the others and be spelt well all the same.
 */
export async function respell(q: string): Promise<string | null> {
  const spelt = new Map<string, string>()
  for (const word of plainWords(q).slice(0, mostWords)) {
    if (mostWrong(word) === 0) continue
    const nearest = await findNearest(word)
    if (nearest !== null) spelt.set(word, nearest)
  }
  return spelt.size === 0 ? null : respelt(q, spelt)
}

/**
 * The list that a reader means: where their words find nothing, that of the nearest words, as filters that say so. A list
 * that the filters alone leave empty stays as it was asked for.
 */
export async function forgive(filters: Filters): Promise<{ filters: Filters; list: ReportList }> {
  const list = await listPublished(filters)
  if (list.total > 0 || filters.q === '') return { filters, list }
  const q = await respell(filters.q)
  if (q === null) return { filters, list }
  const nearest = { ...filters, q, after: null, before: null }
  const found = await listPublished(nearest)
  return found.total > 0 ? { filters: nearest, list: found } : { filters, list }
}

/** Null where reports have the word itself, or none that is near enough. */
async function findNearest(word: string): Promise<string | null> {
  const { folded } = publishedWords
  const wanted = sql<string>`public.folded_word(${word})`
  const alike = await publicDatabase()
    .select({ folded, word: publishedWords.word, reports: publishedWords.reports, wanted })
    .from(publishedWords)
    .orderBy(sql`${folded} <-> ${wanted}`, folded)
    .limit(mostAlike)
  const near = alike
    .map((one) => ({ ...one, wrong: lettersBetween(one.folded, one.wanted) }))
    .filter(({ wrong }) => wrong <= mostWrong(word))
    .sort((a, b) => a.wrong - b.wrong || b.reports - a.reports || (a.folded < b.folded ? -1 : 1))
  const [nearest] = near
  return nearest && nearest.wrong > 0 ? nearest.word : null
}

import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedReports } from '@/db/schema/published'
import { searchQuery } from './published'

/** A stretch of a report's text; `isFound` where it is one of the words that were looked for. */
export type Found = { text: string; isFound: boolean }

// Signs of the private use area, which mean nothing in any text; should a report hold one, a word more is marked.
const [start, stop, gap] = ['\uE000', '\uE001', '\uE002']
const options = `StartSel=${start}, StopSel=${stop}, FragmentDelimiter=${gap}, MaxFragments=2, MinWords=8, MaxWords=18`

/** Only lists and paragraphs: a number is never quoted, because a small one may have to be withheld. */
const passages = sql`(select string_agg(passage #>> '{}', ' ') from jsonb_path_query(${publishedReports.answers},
  'strict $.* ? (@.type() == "array")[*] ? (@.type() == "string")', '{}', true) as passage)`

/** Where the words of a search stand in these reports, by slug. A report that only carries them in its names or title has none. */
export async function listExcerpts(slugs: readonly string[], q: string): Promise<Map<string, Found[]>> {
  if (q === '' || slugs.length === 0) return new Map()
  const rows = await publicDatabase()
    .select({
      slug: publishedReports.slug,
      excerpt: sql<string | null>`ts_headline(public.search_configuration(${publishedReports.language}),
        ${passages}, ${searchQuery(q)}, ${options})`,
    })
    .from(publishedReports)
    .where(inArray(publishedReports.slug, [...slugs]))
  return new Map(
    rows
      .filter(({ excerpt }) => excerpt?.includes(start))
      .map(({ slug, excerpt }) => [slug, stretchesOf(excerpt ?? '')]),
  )
}

function stretchesOf(excerpt: string): Found[] {
  const text = excerpt.replaceAll(gap, ' … ')
  return text
    .split(new RegExp(`(${start}[^${stop}]*${stop})`, 'u'))
    .map((part) => ({
      text: part.replaceAll(start, '').replaceAll(stop, ''),
      isFound: part.startsWith(start),
    }))
    .filter((part) => part.text !== '')
}

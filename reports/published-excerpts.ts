import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedAppearances, publishedReports } from '@/db/schema/published'
import { searchQuery } from './published-search'
import { plainWords } from './search-words'

/** A stretch of a report's text; `isFound` where it is one of the words that were looked for. */
export type Found = { text: string; isFound: boolean }

// Signs of the private use area, which mean nothing in any text; should a report hold one, a word more is marked. The last
// stands beside signs that public.loosened set apart from their words.
const [start, stop, gap, beside] = ['\uE000', '\uE001', '\uE002', '\uE003']
const options = `StartSel=${start}, StopSel=${stop}, FragmentDelimiter=${gap}, MaxFragments=2, MinWords=8, MaxWords=18`

/** Only lists and paragraphs: a number is never quoted, because a small one may have to be withheld. */
const passages = sql<
  string | null
>`(select string_agg(passage #>> '{}', ' ') from jsonb_path_query(${publishedReports.answers},
  'strict $.* ? (@.type() == "array")[*] ? (@.type() == "string")', '{}', true) as passage)`

const names = sql<
  string | null
>`(select string_agg(concat_ws(', ', ${publishedAppearances.name}, ${publishedAppearances.jobTitle}, ${publishedAppearances.organisation}), '; '
    order by ${publishedAppearances.role}, ${publishedAppearances.position})
  from ${publishedAppearances} where ${publishedAppearances.versionId} = ${publishedReports.versionId})`

/**
 * Where the words of a search stand in these reports, by slug: in their text, else among the people they name. A report
 * that only carries them in its title has none.
 */
export async function listExcerpts(slugs: readonly string[], q: string): Promise<Map<string, Found[]>> {
  if (q === '' || slugs.length === 0) return new Map()
  const marked = (configuration: SQL, text: SQL) =>
    sql<string | null>`ts_headline(${configuration}, public.loosened(${text}), ${searchQuery(q)}, ${options})`
  const rows = await publicDatabase()
    .select({
      slug: publishedReports.slug,
      text: passages,
      inText: marked(sql`public.search_configuration(${publishedReports.language})`, passages),
      inNames: marked(sql`'public.report_any'::regconfig`, names),
    })
    .from(publishedReports)
    .where(inArray(publishedReports.slug, [...slugs]))
  const unspaced = plainWords(q.replace(/["“”]/g, ' ')).filter((word) => ideographs.test(word))
  const excerptOf = ({ text, inText, inNames }: (typeof rows)[number]): string | null =>
    [inText, inNames].find((excerpt) => excerpt?.includes(start)) ?? markUnspaced(text ?? '', unspaced)
  return new Map(
    rows.flatMap((row) => {
      const excerpt = excerptOf(row)
      return excerpt ? [[row.slug, stretchesOf(excerpt)] satisfies [string, Found[]]] : []
    }),
  )
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Signs of Chinese or Japanese before and behind what was found. */
const around = 24

/** Text without spaces, which Postgres takes for one long word: the first place where a word stands as it was typed. */
function markUnspaced(text: string, words: readonly string[]): string | null {
  const word = words.find((one) => text.includes(one))
  if (word === undefined) return null
  const at = text.indexOf(word)
  const before = [...text.slice(0, at)].slice(-around).join('')
  const behind = [...text.slice(at + word.length)].slice(0, around).join('')
  return `${before}${start}${word}${stop}${behind}`
}

function stretchesOf(excerpt: string): Found[] {
  const text = excerpt
    .replaceAll(gap, ' … ')
    .replaceAll(` ${beside}`, '')
    .replaceAll(`${beside} `, '')
    .replaceAll(beside, '')
  return text
    .split(new RegExp(`(${start}[^${stop}]*${stop})`, 'u'))
    .map((part) => ({
      text: part.replaceAll(start, '').replaceAll(stop, ''),
      isFound: part.startsWith(start),
    }))
    .filter((part) => part.text !== '')
}

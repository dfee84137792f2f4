// Holds the search against what a reader should find first. The last line is the mean of nDCG at 10 over all queries.
import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedAppearances, publishedReports } from '@/db/schema/published'
import { noFilters } from './filters'
import { forgive } from './published-words'
import { type Judged, judged } from './search-judged'

type Text = { slug: string; title: string; names: string; text: string }

const listTexts = (): Promise<Text[]> =>
  publicDatabase()
    .select({
      slug: publishedReports.slug,
      title: publishedReports.title,
      names: sql<string>`coalesce((select string_agg(concat_ws(', ', ${publishedAppearances.name}, ${publishedAppearances.organisation}), '; ')
        from ${publishedAppearances} where ${publishedAppearances.versionId} = ${publishedReports.versionId}), '')`,
      text: sql<string>`${publishedReports.answers}::text`,
    })
    .from(publishedReports)

/** How well a report answers: 3 by its title or a name, 1 by its text, 0 not at all. */
function gradeOf({ best, good }: Judged, { title, names, text }: Text): number {
  const isUnwanted = best?.source.startsWith('^(?!') && !best.test(`${title} ${names} ${text}`)
  if (isUnwanted) return 0
  if (best?.test(title) || best?.test(names)) return 3
  return good?.test(text) ? 1 : 0
}

const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

async function judge(one: Judged, texts: readonly Text[]): Promise<number> {
  const grades = new Map(texts.map((text) => [text.slug, gradeOf(one, text)]))
  const ideal = gain([...grades.values()].sort((a, b) => b - a))
  const { list } = await forgive({ ...noFilters, q: one.q, sort: 'relevance' })
  if (ideal === 0) return list.total === 0 ? 1 : 0
  return gain(list.reports.map(({ slug }) => grades.get(slug) ?? 0)) / ideal
}

/** Prints every query that does not find first what it should, and the mean of all. */
export async function evaluateSearch(): Promise<void> {
  const texts = await listTexts()
  let sum = 0
  for (const one of judged) {
    const score = await judge(one, texts)
    sum += score
    if (score < 0.999) console.log(`${score.toFixed(3)} ${one.q}`)
  }
  console.log(`nDCG@10 ${(sum / judged.length).toFixed(3)} over ${judged.length}`)
}

import { changed, type Filters, narrowing } from '@/reports/filters'
import { listPublished } from '@/reports/published'

/** How many reports a list would hold with one of its filters taken away; `key` says which, as the list of filters does. */
export type Without = { key: string; total: number }

/** More filters than this are not tried one by one. */
const mostTried = 8

/** What to try when nothing matches: each filter that, taken away, leaves something. */
export async function listWithout(filters: Filters): Promise<Without[]> {
  const changes = [
    ...(filters.q === '' ? [] : [{ key: 'q', change: { q: '' } }]),
    ...narrowing.flatMap((facet) =>
      filters[facet].map((value) => ({
        key: `${facet} ${value}`,
        change: { [facet]: filters[facet].filter((other) => other !== value) },
      })),
    ),
  ].slice(0, mostTried)
  const tried: Without[] = []
  for (const { key, change } of changes)
    tried.push({ key, total: (await listPublished(changed(filters, change))).total })
  return tried.filter(({ total }) => total > 0)
}

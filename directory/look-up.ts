import 'server-only'
import { and, asc, count, desc, isNotNull, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedAppearances } from '@/db/schema/published'
import { fold } from './fold'

const mostMatches = 20
const mostWords = 6

export type KnownPerson = {
  name: string
  position: string | null
  organisation: string | null
  group: string | null
  country: string | null
}

/** Every word must begin a word of the name, in any order; null where there is too little to look for. */
function matches(column: SQL | typeof publishedAppearances.name, typed: string): SQL | null {
  const words = fold(typed.slice(0, 200)).split(' ').filter(Boolean).slice(0, mostWords)
  if (words.join('').length < 2) return null
  const named = sql`public.unaccent(lower(${column}))`
  // A folded word has letters, marks and digits only, so nothing in it is a sign of the pattern language.
  return and(...words.map((word) => sql`${named} ~ ${`(^|[^[:alnum:]])${word}`}`)) ?? null
}

/** People of earlier reports by name, as the public reads them there: never an address, never what is not published. */
export async function lookUpPeople(typed: string): Promise<KnownPerson[]> {
  const { name, jobTitle, organisation, group, country } = publishedAppearances
  const isMatch = matches(name, typed)
  if (!isMatch) return []
  const found = await publicDatabase()
    .selectDistinct({ name, position: jobTitle, organisation, group, country })
    .from(publishedAppearances)
    .where(and(isNotNull(name), isMatch))
    .orderBy(asc(name), asc(organisation), asc(jobTitle))
    .limit(mostMatches)
  return found.map((person) => ({ ...person, name: person.name ?? '' }))
}

/** Organisations of earlier reports by name or by the name that a report wrote, those named most often first. */
export async function lookUpOrganisations(typed: string): Promise<string[]> {
  const { organisationName, organisation } = publishedAppearances
  const both = sql`concat_ws(' ', ${organisationName}, ${organisation})`
  const isMatch = matches(both, typed)
  if (!isMatch) return []
  const found = await publicDatabase()
    .select({ name: organisationName, uses: count() })
    .from(publishedAppearances)
    .where(and(isNotNull(organisationName), isMatch))
    .groupBy(organisationName)
    .orderBy(desc(count()), asc(organisationName))
    .limit(mostMatches)
  return found.flatMap(({ name }) => (name ? [name] : []))
}

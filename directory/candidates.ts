import 'server-only'
import { sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import type { DirectoryKind } from '@/db/schema/directory'
import { canKeepDirectory } from './policy'

/**
 * Why two may be one: their names are alike (`alike`, 0 to 1), the one is the acronym of the other, or two people have the
 * same name. `shared` is the number of organisations that two people both spoke for.
 */
export type Evidence = 'acronym' | 'same-name' | 'alike'
export type Candidate = {
  one: { id: string; slug: string; name: string }
  other: { id: string; slug: string; name: string }
  evidence: Evidence
  /** The two names that were held against each other, which need not be the first names of either. */
  names: [string, string]
  likeness: number
  shared: number
}

/** Names under this are alike by chance: trigrams of four words share a third of their signs with many. */
const leastLikeness = 0.6
/** More pairs than this nobody looks through at once; those that are most alike come first. */
export const mostCandidates = 100
/** A word that more names begin with says nothing of any of them. */
const mostNamesakes = 40

type Row = {
  one_id: string
  one_slug: string
  one_name: string
  other_id: string
  other_slug: string
  other_name: string
  evidence: Evidence
  first: string
  second: string
  likeness: number
  shared: number
}

const candidateOf = (row: Row): Candidate => ({
  one: { id: row.one_id, slug: row.one_slug, name: row.one_name },
  other: { id: row.other_id, slug: row.other_slug, name: row.other_name },
  evidence: row.evidence,
  names: [row.first, row.second],
  likeness: Number(row.likeness),
  shared: Number(row.shared),
})

/**
 * Names are held against each other where a word of both begins alike and few other names have such a word; to compare each
 * with each would take minutes for thousands. `named` has id, folded and called.
 */
const alike = sql`
  begun as materialized (
    select distinct n.id, n.folded, n.called, left(word, 4) as beginning
    from named n, unnest(string_to_array(n.folded, ' ')) word where length(word) >= 3),
  rare as materialized (select beginning from begun group by beginning having count(*) between 2 and ${mostNamesakes}),
  alike as (
    select distinct x.id as a, y.id as b, x.folded as x, y.folded as y, x.called as first, y.called as second
    from rare join begun x using (beginning) join begun y using (beginning)
    where y.id <> x.id and y.folded > x.folded)`

const organisationPairs = sql`
  named as materialized (
    select a.organisation_id as id, a.folded, a.alias as called,
      (select string_agg(left(word, 1), '' order by place) from unnest(string_to_array(a.folded, ' ')) with ordinality w(word, place)
        where word not in ('of', 'the', 'for', 'and', 'in', 'de', 'la', 'le', 'les', 'des', 'du', 'et', 'el', 'los', 'las', 'del', 'y', 'e', 'da', 'do', 'dos')) as initials,
      a.folded like '% %' as is_long
    from organisation_aliases a join organisations o on o.id = a.organisation_id where o.merged_into is null),
  ${alike},
  pairs as (
    select x.id as a, y.id as b, 'acronym' as evidence, x.called as first, y.called as second, 1::real as likeness
    from named x join named y on y.folded = x.initials and y.id <> x.id and x.is_long and length(y.folded) between 3 and 12
    union all
    select a, b, 'alike', first, second, similarity(x, y) from alike where similarity(x, y) >= ${leastLikeness})`

const personPairs = sql`
  named as materialized (select id, folded, name as called from people where merged_into is null and folded <> ''),
  ${alike},
  pairs as (
    select x.id as a, y.id as b, 'same-name' as evidence, x.called as first, y.called as second, 1::real as likeness
    from named x join named y on y.folded = x.folded and y.id > x.id
    union all
    select a, b, 'alike', first, second, similarity(x, y) from alike where similarity(x, y) >= ${leastLikeness})`

/** Pairs that may be one, the likeliest first, without those that somebody found to be two. At most 100. */
export async function listCandidates(viewer: Viewer, kind: DirectoryKind): Promise<Candidate[]> {
  if (!canKeepDirectory(viewer)) return []
  const isOrganisation = kind === 'organisation'
  const [table, pairs] = isOrganisation ? [sql`organisations`, organisationPairs] : [sql`people`, personPairs]
  const shared = isOrganisation
    ? sql`0`
    : sql`(select count(distinct p.organisation_id)::int from appearances p join appearances q
        on q.organisation_id = p.organisation_id and q.person_id = o.id where p.person_id = n.id)`
  const rows = await appDatabase().execute<Row>(sql`
    with ${pairs},
    once as (
      select distinct on (least(a, b), greatest(a, b)) least(a, b) as a, greatest(a, b) as b, evidence, first, second, likeness
      from pairs order by least(a, b), greatest(a, b), evidence = 'alike', likeness desc)
    select n.id as one_id, n.slug as one_slug, n.name as one_name, o.id as other_id, o.slug as other_slug, o.name as other_name,
      once.evidence, once.first, once.second, once.likeness, ${shared} as shared
    from once join ${table} n on n.id = once.a join ${table} o on o.id = once.b
    where n.merged_into is null and o.merged_into is null
      and not exists (select from directory_distinctions d where d.kind = ${kind} and d.one_id = once.a and d.other_id = once.b)
    order by once.evidence = 'alike', 11 desc, once.likeness desc, n.slug limit ${mostCandidates}`)
  return rows.map(candidateOf)
}

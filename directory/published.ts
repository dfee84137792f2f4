import 'server-only'
import { and, desc, eq, gt, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { publishedAppearances, publishedEvents, publishedGone, publishedReports } from '@/db/schema/published'
import { regionOf } from './regions'

/** One seat in a published report: who sat there in which role, for whom, and of which session the report is. */
export type PublishedSeat = Awaited<ReturnType<typeof listSeats>>[number]

/** More seats than this are not shown one by one; the list of reports has them all. */
const mostSeats = 1_000

const listSeats = (condition: SQL) =>
  publicDatabase()
    .select({
      role: publishedAppearances.role,
      name: publishedAppearances.name,
      jobTitle: publishedAppearances.jobTitle,
      personSlug: publishedAppearances.personSlug,
      written: publishedAppearances.organisation,
      organisationName: publishedAppearances.organisationName,
      organisationSlug: publishedAppearances.organisationSlug,
      group: publishedAppearances.group,
      country: publishedAppearances.country,
      slug: publishedReports.slug,
      code: publishedReports.code,
      title: publishedReports.title,
      language: publishedReports.language,
      heldOn: publishedReports.heldOn,
      eventSlug: publishedEvents.slug,
      eventName: publishedEvents.name,
      year: publishedEvents.year,
    })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .where(condition)
    .orderBy(
      desc(publishedReports.heldOn),
      publishedReports.slug,
      publishedAppearances.role,
      publishedAppearances.position,
    )
    .limit(mostSeats)

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null && value !== ''))] as string[]

/** The value that most seats have; of equals the first. */
function usual(values: readonly (string | null)[]): string | null {
  const given = values.filter((value) => value !== null)
  const counts = Map.groupBy(given, (value) => value)
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** An organisation with its seats in published reports, the newest first. Null where it has none: its page is made of them. */
export async function findOrganisation(slug: string) {
  if (!isSlug(slug)) return null
  const seats = await listSeats(eq(publishedAppearances.organisationSlug, slug))
  const [first] = seats
  if (!first) return null
  const name = first.organisationName ?? first.written ?? slug
  return {
    slug,
    name,
    group: usual(seats.map(({ group }) => group)),
    country: usual(seats.map(({ country }) => country)),
    otherNames: distinct(seats.map(({ written }) => written))
      .filter((one) => one !== name)
      .sort(),
    seats,
  }
}
export type PublishedOrganisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

/** A person with their seats in published reports, the newest first: what they did in public, and nothing else. */
export async function findPerson(slug: string) {
  if (!isSlug(slug)) return null
  const seats = await listSeats(eq(publishedAppearances.personSlug, slug))
  const name = seats.find((seat) => seat.name)?.name
  return name ? { slug, name, seats } : null
}
export type PublishedPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Whether somebody was named by what is public, and is not any more. */
export async function isGone(kind: 'organization' | 'person', slug: string): Promise<boolean> {
  if (!isSlug(slug)) return false
  const [row] = await publicDatabase()
    .select({ slug: publishedGone.slug })
    .from(publishedGone)
    .where(and(eq(publishedGone.kind, kind), eq(publishedGone.slug, slug)))
  return row !== undefined
}

/** Where the pages of those stand whom a version names, by the names that it has for them. */
export async function findNamed(versionId: string) {
  const rows = await publicDatabase()
    .select({
      name: publishedAppearances.name,
      person: publishedAppearances.personSlug,
      written: publishedAppearances.organisation,
      organisation: publishedAppearances.organisationSlug,
    })
    .from(publishedAppearances)
    .where(eq(publishedAppearances.versionId, versionId))
  const pairs = (of: 'person' | 'organisation', by: 'name' | 'written') =>
    Object.fromEntries(rows.flatMap((row) => (row[of] && row[by] ? [[row[by], row[of]]] : [])))
  return { people: pairs('person', 'name'), organisations: pairs('organisation', 'written') }
}

/** Organisations by slug, so many at once from behind `after`, each with the number of published reports that name it. */
export async function listOrganisations({
  q,
  size,
  after,
}: {
  q: string
  size: number
  after: string | null
}) {
  const { organisationSlug, organisationName } = publishedAppearances
  const named =
    q.trim() === '' ? isNotNull(organisationSlug) : sql`${organisationName} ~* ${`\\m${escaped(q.trim())}`}`
  const rows = await publicDatabase()
    .select({
      slug: sql<string>`${organisationSlug}`,
      name: sql<string>`min(${organisationName})`,
      reports: sql<number>`count(distinct ${publishedAppearances.reportId})::int`,
    })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .where(and(named, after && isSlug(after) ? gt(organisationSlug, after) : undefined))
    .groupBy(organisationSlug)
    .orderBy(organisationSlug)
    .limit(size + 1)
  const [tally] = await publicDatabase()
    .select({ count: sql<number>`count(distinct ${organisationSlug})::int` })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .where(named)
  const organisations = rows.slice(0, size)
  return {
    count: tally?.count ?? 0,
    next: rows.length > size ? (organisations.at(-1)?.slug ?? null) : null,
    organisations,
  }
}

const escaped = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, '.')

/** Every seat of some published reports, by slug, in the order of their roles. */
export async function listSeatsOf(slugs: readonly string[]) {
  const { role, position, name, jobTitle, organisation, personSlug, organisationSlug, group, country } =
    publishedAppearances
  const rows = await publicDatabase()
    .select({
      report: publishedReports.slug,
      role,
      position,
      name,
      jobTitle,
      written: organisation,
      person: personSlug,
      organisation: organisationSlug,
      group,
      country,
    })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .where(inArray(publishedReports.slug, [...slugs]))
    .orderBy(publishedReports.slug, role, position)
  return rows.map((row) => ({ ...row, region: regionOf(row) }))
}

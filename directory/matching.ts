import { and, eq, inArray, like, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { appearances, organisationAliases, organisations, people } from '@/db/schema/directory'
import { versions } from '@/db/schema/reports'
import { fold, readOrganisationName } from './fold'
import type { Seat } from './seats'

/** Any number, the same for every process: the directory is written by one publication at a time. */
const lock = 727_275

/**
 * Writes the seats of a version and finds, or else adds, the people and organisations that they name. Who cannot be told
 * for certain to be somebody known is somebody new: an admin may merge two, and nobody could part a wrong one.
 */
export async function addSeats(
  tx: Transaction,
  { reportId, versionId }: { reportId: string; versionId: string },
  seats: readonly Seat[],
): Promise<void> {
  if (seats.length === 0) return
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
  const organisationOf = await matchOrganisations(tx, seats)
  const personOf = await matchPeople(tx, reportId, seats, organisationOf)
  await tx.insert(appearances).values(
    seats.map((seat) => ({
      ...seat,
      versionId,
      organisationId: organisationOf.get(seat) ?? null,
      personId: personOf.get(fold(seat.name ?? '')) ?? null,
    })),
  )
}

/** What stands in brackets where a name was taken out names nobody. */
const isMark = (name: string): boolean => /\[.{12,}\]/su.test(name)

/** By alias only. The name before the bracket decides; the acronym in it becomes an alias where no one else goes by it. */
async function matchOrganisations(tx: Transaction, seats: readonly Seat[]): Promise<Map<Seat, string>> {
  const named = seats
    .filter(({ organisation }) => fold(organisation ?? '') !== '' && !isMark(organisation!))
    .map((seat) => ({ seat, ...readOrganisationName(seat.organisation!) }))
    // First those that say what their acronym stands for, so that the same report may then use it alone.
    .sort((a, b) => Number(b.acronym !== null) - Number(a.acronym !== null))
  const written = named.flatMap(({ name, acronym }) => [fold(name), ...(acronym ? [fold(acronym)] : [])])
  const known = await tx
    .select({ folded: organisationAliases.folded, id: organisationAliases.organisationId })
    .from(organisationAliases)
    .where(inArray(organisationAliases.folded, written))
  const idOf = new Map(known.map(({ folded, id }) => [folded, id]))

  const matched = new Map<Seat, string>()
  for (const { seat, name, acronym } of named) {
    const organisationId = idOf.get(fold(name)) ?? (await addOrganisation(tx, name))
    for (const alias of [name, ...(acronym ? [acronym] : [])]) {
      const folded = fold(alias)
      if (folded === '' || idOf.has(folded)) continue
      await tx.insert(organisationAliases).values({ folded, alias, organisationId })
      idOf.set(folded, organisationId)
    }
    matched.set(seat, organisationId)
  }
  return matched
}

/** A new organisation, named as written. */
export async function addOrganisation(tx: Transaction, name: string): Promise<string> {
  const slug = await freeSlug(tx, organisations, name, 'organisation')
  const [added] = await tx.insert(organisations).values({ slug, name }).returning({ id: organisations.id })
  return added!.id
}

/** One name in one report, in any of its versions, is one person. Across reports the organisation must be the same too. */
async function matchPeople(
  tx: Transaction,
  reportId: string,
  seats: readonly Seat[],
  organisationOf: Map<Seat, string>,
): Promise<Map<string, string>> {
  const written = seats.flatMap(({ name }) => (name && !isMark(name) ? fold(name) : []))
  const names = [...new Set(written)].filter((folded) => folded !== '')
  const inReport = sql<boolean>`${versions.reportId} = ${reportId}`
  const known = await tx
    .select({
      id: sql<string>`${appearances.personId}`,
      folded: people.folded,
      organisationId: appearances.organisationId,
      inReport,
    })
    .from(people)
    // Whoever was merged is found by their own name too, and is who they were merged into.
    .innerJoin(appearances, sql`${appearances.personId} = public.current_person(${people.id})`)
    .innerJoin(versions, eq(versions.id, appearances.versionId))
    .where(
      and(
        inArray(people.folded, names),
        or(inReport, inArray(appearances.organisationId, [...organisationOf.values()])),
      ),
    )
    .orderBy(people.createdAt, people.id)

  const personOf = new Map<string, string>()
  for (const folded of names) {
    const ofName = seats.filter(({ name }) => fold(name ?? '') === folded)
    const theirs = ofName.map((seat) => organisationOf.get(seat))
    const alike = known.filter((person) => person.folded === folded)
    const found =
      alike.find((person) => person.inReport) ??
      alike.find(({ organisationId }) => organisationId !== null && theirs.includes(organisationId))
    personOf.set(folded, found?.id ?? (await addPerson(tx, ofName[0]!.name!, folded)))
  }
  return personOf
}

/** A new person, whoever else has the name. */
export async function addPerson(tx: Transaction, name: string, folded: string): Promise<string> {
  const slug = await freeSlug(tx, people, name, 'person')
  const [added] = await tx.insert(people).values({ slug, name, folded }).returning({ id: people.id })
  return added!.id
}

/** The name as part of an address; a name without Latin letters gets `otherwise`. Namesakes are numbered: -2, -3. */
async function freeSlug(
  tx: Transaction,
  table: typeof people | typeof organisations,
  name: string,
  otherwise: string,
): Promise<string> {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const slug = /[a-z]/.test(words) ? words : otherwise
  const taken = await tx
    .select({ slug: table.slug })
    .from(table)
    .where(or(eq(table.slug, slug), like(table.slug, `${slug}-%`)))
  const used = new Set(taken.map((row) => row.slug))
  for (let number = 1; ; number++) {
    const wanted = number === 1 && slug !== otherwise ? slug : `${slug}-${number}`
    if (!used.has(wanted)) return wanted
  }
}

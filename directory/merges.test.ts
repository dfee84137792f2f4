import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase, publicDatabase } from '@/db/client'
import { type DirectoryKind, organisations, people } from '@/db/schema/directory'
import { publishedMoves } from '@/db/schema/published'
import { asOwner, emptyDatabase, makePublished, makeUser } from '@/db/testing'
import { listPublished } from '@/reports/published'
import { listCandidates } from './candidates'
import { keepApart, mergeRecords, undoMerge } from './merge-commands'
import { findByName, findRecord, listMentions, listMerges, listNames, tallyPair } from './merge-queries'
import { findOrganisation, findPerson, isGone, listOrganisations } from './published'
import { splitOff } from './split-commands'

let admin: Member

const speak = (name: string, organisation: string, more = {}) =>
  makePublished({
    typed: {
      organizers: [{ organisation: 'The Ledger' }],
      moderators: [{ organisation: 'The Ledger' }],
      rapporteurs: [{ organisation: 'The Ledger' }],
      speakers: [{ name, position: 'Director', organisation }],
    },
    ...more,
  })
const idOf = async (kind: DirectoryKind, slug: string) => {
  const table = kind === 'person' ? people : organisations
  const [row] = await appDatabase().select({ id: table.id }).from(table).where(sql`${table.slug} = ${slug}`)
  return row!.id
}
const merge = async (kind: DirectoryKind, merged: string, kept: string) => {
  const outcome = await mergeRecords(admin, kind, {
    mergedId: await idOf(kind, merged),
    keptId: await idOf(kind, kept),
  })
  if (!('merged' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.merged
}
const moves = async () =>
  (await publicDatabase().select().from(publishedMoves)).map(
    ({ kind, slug, nowSlug }) => `${kind} ${slug} ${nowSlug}`,
  )
const listed = async (slug: string) => (await listPublished({ with: [`organization.${slug}`] })).total

beforeEach(async () => {
  await emptyDatabase()
  admin = await makeUser({ isSiteAdmin: true })
})

describe('organisations', () => {
  beforeEach(async () => {
    await speak('Noor Haddad', 'Organization of American States')
    await speak('Ilma Tarrow', 'OAS')
    await speak('Ilma Tarrow', 'Organisation of American States')
  })

  it('that may be one are proposed with why, until they are kept apart', async () => {
    const told = (await listCandidates(admin, 'organisation')).map(({ one, other, evidence }) => [
      [one.slug, other.slug].toSorted().join(' '),
      evidence,
    ])
    expect(told.toSorted()).toEqual([
      ['oas organisation-of-american-states', 'acronym'],
      ['oas organization-of-american-states', 'acronym'],
      ['organisation-of-american-states organization-of-american-states', 'alike'],
    ])
    const pair = [
      await idOf('organisation', 'oas'),
      await idOf('organisation', 'organisation-of-american-states'),
    ] as const
    expect(await keepApart(admin, 'organisation', pair)).toEqual({ kept: true })
    expect(await keepApart(admin, 'organisation', [pair[1], pair[0]])).toEqual({ kept: true })
    expect(await listCandidates(admin, 'organisation')).toHaveLength(2)
  })

  it('that are merged are one in every list, and two again when it is undone', async () => {
    const kept = 'organization-of-american-states'
    const pair = [await idOf('organisation', kept), await idOf('organisation', 'oas')] as const
    expect(await tallyPair(admin, 'organisation', pair)).toEqual({
      one: { reports: 1, seats: 1 },
      other: { reports: 1, seats: 1 },
      together: { reports: 2, seats: 2 },
    })
    const before = await listOrganisations({ q: '', size: 50, after: null })
    const first = await merge('organisation', 'oas', kept)
    await merge('organisation', 'organisation-of-american-states', kept)
    expect(await listed(kept)).toBe(3)
    expect((await findOrganisation(kept))?.otherNames).toEqual(['OAS', 'Organisation of American States'])
    expect(await findOrganisation('oas')).toBeNull()
    expect(await moves()).toEqual([
      `organization oas ${kept}`,
      `organization organisation-of-american-states ${kept}`,
    ])
    // What is published since goes by the alias to the one that was kept, and back to its own with the merge.
    await speak('Somebody New', 'OAS')
    expect(await listed(kept)).toBe(4)
    expect((await listMerges(admin, 'organisation')).map(({ merged }) => merged)).toEqual([
      'Organisation of American States',
      'OAS',
    ])
    expect(await undoMerge(admin, first)).toEqual({ undone: true, kind: 'organisation' })
    expect([await listed(kept), await listed('oas')]).toEqual([2, 2])
    expect(await undoMerge(admin, first)).toEqual({ absent: true })
    expect((await listOrganisations({ q: '', size: 50, after: null })).count).toBe(before.count - 1)
  })

  it('are followed to the end of a chain, which is undone from its end', async () => {
    const first = await merge('organisation', 'oas', 'organisation-of-american-states')
    const second = await merge(
      'organisation',
      'organisation-of-american-states',
      'organization-of-american-states',
    )
    expect(await moves()).toContain('organization oas organization-of-american-states')
    expect(await undoMerge(admin, first)).toEqual({ refused: 'merged-on' })
    await undoMerge(admin, second)
    await undoMerge(admin, first)
    expect(await moves()).toEqual([])
    expect(await listed('oas')).toBe(1)
  })

  it('that are merged cannot be merged again, nor with themselves, nor undone after 30 days', async () => {
    const id = await merge('organisation', 'oas', 'organization-of-american-states')
    const [oas, kept] = [
      await idOf('organisation', 'oas'),
      await idOf('organisation', 'organization-of-american-states'),
    ]
    expect(await mergeRecords(admin, 'organisation', { keptId: kept, mergedId: oas })).toEqual({
      refused: 'merged-already',
    })
    expect(await mergeRecords(admin, 'organisation', { keptId: kept, mergedId: kept })).toEqual({
      refused: 'same',
    })
    expect(await mergeRecords(admin, 'person', { keptId: kept, mergedId: oas })).toEqual({ absent: true })
    await asOwner((tx) => tx.execute(sql`update directory_merges set merged_at = now() - interval '31 days'`))
    expect(await undoMerge(admin, id)).toEqual({ refused: 'too-late' })
    expect(await listMerges(admin, 'organisation')).toEqual([])
  })

  it('lose one of their names to a new one, with the seats that use it', async () => {
    const kept = 'organization-of-american-states'
    await merge('organisation', 'oas', kept)
    const id = await idOf('organisation', kept)
    expect((await listNames(admin, id)).map(({ folded }) => folded).toSorted()).toEqual([
      'oas',
      'organization of american states',
    ])
    expect(await splitOff(admin, 'organisation', id, 'oas')).toEqual({ split: 'oas-2' })
    expect([await listed(kept), await listed('oas-2')]).toEqual([1, 1])
    expect(await splitOff(admin, 'organisation', id, 'organization of american states')).toEqual({
      refused: 'own-name',
    })
    expect(await splitOff(admin, 'organisation', id, 'no such name')).toEqual({ absent: true })
    await speak('Somebody New', 'OAS')
    expect(await listed('oas-2')).toBe(2)
  })
})

describe('people', () => {
  it('of one name are proposed, merged, found again in the next version, and parted', async () => {
    const one = await speak('Víctor Lagunes', 'The Ledger')
    await speak('Victor Lagunes', 'Harbour Telecom')
    await speak('V. Lagunes', 'Elsewhere')
    const [candidate] = await listCandidates(admin, 'person')
    expect(candidate).toMatchObject({ evidence: 'same-name', likeness: 1 })
    await merge('person', 'victor-lagunes-2', 'victor-lagunes')
    const third = await merge('person', 'v-lagunes', 'victor-lagunes')
    expect((await findPerson('victor-lagunes'))?.seats).toHaveLength(3)
    expect(await findPerson('v-lagunes')).toBeNull()
    const id = await idOf('person', 'victor-lagunes')
    expect(await splitOff(admin, 'person', id, one.id)).toEqual({ split: 'victor-lagunes-3' })
    expect((await findPerson('victor-lagunes-3'))?.seats.map(({ slug }) => slug)).toEqual([one.slug])
    const other = await idOf('person', 'victor-lagunes-3')
    expect(await splitOff(admin, 'person', other, one.id)).toEqual({ refused: 'only-one' })
    expect(await splitOff(admin, 'person', id, one.id)).toEqual({ absent: true })
    await undoMerge(admin, third)
    expect((await findPerson('v-lagunes'))?.seats).toHaveLength(1)
    expect((await listMentions(admin, { kind: 'person', id })).map(({ written }) => written)).toEqual([
      'Harbour Telecom',
    ])
  })

  it('who were merged are found by their own name in the next version of a report', async () => {
    const report = await speak('J. Smith', 'The Ledger')
    await speak('John Smith', 'Harbour Telecom')
    await merge('person', 'j-smith', 'john-smith')
    const again = await speak('J. Smith', 'Harbour Telecom')
    expect((await findPerson('john-smith'))?.seats.map(({ slug }) => slug)).toContain(again.slug)
    expect((await findPerson('john-smith'))?.seats.map(({ slug }) => slug)).toContain(report.slug)
  })
})

test('whoever nothing public names any more is gone, and whoever never was is not', async () => {
  const report = await speak('Hidden Person', 'Hidden House')
  expect(await isGone('organization', 'hidden-house')).toBe(false)
  await appDatabase().execute(
    sql`update reports set status = 'withdrawn', withdrawn_reason = 'A reason', withdrawn_at = now() where id = ${report.id}`,
  )
  expect([await isGone('organization', 'hidden-house'), await isGone('person', 'hidden-person')]).toEqual([
    true,
    true,
  ])
  expect([await isGone('organization', 'never-was'), await isGone('person', '../x')]).toEqual([false, false])
})

test('nobody but a site admin keeps the directory, or is told of it', async () => {
  await speak('Noor Haddad', 'Harbour Telecom')
  const { eventId } = await speak('Noor Hadad', 'Harbor Telecom')
  const id = await idOf('organisation', 'harbour-telecom')
  const other = await idOf('organisation', 'harbor-telecom')
  const done = await merge('organisation', 'the-ledger', 'harbour-telecom')
  for (const member of [await makeUser(), await makeUser({ roles: [{ role: 'admin', eventId }] })]) {
    expect(await mergeRecords(member, 'organisation', { keptId: id, mergedId: other })).toEqual({
      absent: true,
    })
    expect(await undoMerge(member, done)).toEqual({ absent: true })
    expect(await keepApart(member, 'organisation', [id, other])).toEqual({ absent: true })
    expect(await splitOff(member, 'organisation', id, 'the ledger')).toEqual({ absent: true })
    expect(await listCandidates(member, 'person')).toEqual([])
    expect(await findRecord(member, 'organisation', 'harbour-telecom')).toBeNull()
    expect(await findByName(member, 'organisation', 'harbour')).toEqual([])
    expect(await listMentions(member, { kind: 'organisation', id })).toEqual([])
    expect(await listNames(member, id)).toEqual([])
    expect(await tallyPair(member, 'organisation', [id, other])).toBeNull()
    expect(await listMerges(member, 'organisation')).toEqual([])
  }
  expect((await findByName(admin, 'organisation', 'telecom HARB')).map(({ slug }) => slug)).toEqual([
    'harbor-telecom',
    'harbour-telecom',
  ])
})

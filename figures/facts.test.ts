import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { appearances, organisations } from '@/db/schema/directory'
import { events } from '@/db/schema/events'
import { reports } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makeEvent, makePublished, makeUser } from '@/db/testing'
import { countriesOf, regionOf, regions } from '@/directory/regions'
import { saveRegistration } from '@/events/registration-commands'
import { numberOf } from './figure'
import { tallyFigure } from './tally'

beforeEach(emptyDatabase)

const numberIn = async (id: 'p1' | 'p6' | 'r1' | 's1' | 'o2' | 't1', column: string) =>
  numberOf((await tallyFigure(id)).total.cells[column])
const number = (typed: number) => ({ way: 'number' as const, typed: String(typed) })
const speaker = { name: 'Ilma Tarrow', organisation: 'Harbour Institute' }

test('regions in the database are those of the directory', async () => {
  const countries = regions.flatMap((region) => (region === 'intergovernmental' ? [] : countriesOf(region)))
  const rows = await asOwner((tx) =>
    tx.execute<{ country: string; region: string; body: string }>(sql`
      select country, region_of('', country) as region, region_of('intergovernmental', country) as body
      from unnest(${sql.raw(`array['${[...countries, 'XX', ''].join("','")}']`)}) country`),
  )
  expect(rows).toHaveLength(countries.length + 2)
  for (const { country, region, body } of rows) {
    expect([country, region]).toEqual([country, regionOf({ group: null, country }) ?? ''])
    expect(body).toBe('intergovernmental')
  }
})

test('a report that is published moves the seats by 20 and the women by 10, and takes them along when withdrawn', async () => {
  const { id: eventId } = await makeEvent({ slug: 'small-2017' })
  await makePublished({ eventId, typed: { participants: number(60), women: number(30) } })
  const before = [
    await numberIn('p1', 'participants'),
    await numberIn('p1', 'women'),
    await numberIn('p6', 'participants'),
  ]
  const { id } = await makePublished({ eventId, typed: { participants: number(20), women: number(10) } })
  const after = [
    await numberIn('p1', 'participants'),
    await numberIn('p1', 'women'),
    await numberIn('p6', 'participants'),
  ]
  expect(after.map((value, place) => value - before[place]!)).toEqual([20, 10, 20])
  await appDatabase()
    .update(reports)
    .set({ status: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'Filed twice.' })
    .where(eq(reports.id, id))
  expect(await numberIn('p1', 'participants')).toBe(before[0])
})

test('what a body is said to be, and whose a seat is, reaches its speakers at once', async () => {
  await makePublished({ typed: { speakers: [speaker] } })
  expect(await numberIn('s1', 'all')).toBe(0)
  await appDatabase().update(organisations).set({ group: 'academia', country: 'KE' })
  expect(await numberIn('s1', 'all')).toBe(1)
  expect(await numberIn('r1', 'speakers')).toBe(1)
  const [other] = await appDatabase()
    .insert(organisations)
    .values({ slug: 'other', name: 'Other', group: null, country: null })
    .returning({ id: organisations.id })
  await appDatabase().update(appearances).set({ organisationId: other!.id })
  expect(await numberIn('s1', 'all')).toBe(0)
})

test('a deadline that moves makes reports late, and an event of another year takes its reports there', async () => {
  const { eventId } = await makePublished({ publishedAt: new Date('2018-01-10T00:00:00Z') })
  expect(await numberIn('o2', 'inTime')).toBe(0)
  await appDatabase()
    .update(events)
    .set({ dueAt: new Date('2018-02-01T00:00:00Z'), year: 2018 })
    .where(eq(events.id, eventId))
  expect(await numberIn('o2', 'inTime')).toBe(1)
  expect((await tallyFigure('p1')).rows.map(({ key }) => key)).toEqual(['2018'])
})

test('speakers stand beside those who registered, where the admin of an event says how many did', async () => {
  const { eventId } = await makePublished({
    typed: {
      speakers: [...'abcdef'].map((name) => ({ ...speaker, name, country: name > 'b' ? 'KE' : 'UY' })),
    },
  })
  const shares = async () =>
    (await tallyFigure('r2')).rows.map(({ key, cells }) => [
      key,
      ...Object.values(cells).map((cell) => ('value' in cell ? Math.round(cell.value * 100) / 100 : null)),
    ])
  expect(await shares()).toEqual([])
  const registration = {
    people: { african: 150, 'latin-american-caribbean': 50, unknown: 9 },
    source: 'A list',
  }
  const stranger = await makeUser()
  expect(await saveRegistration(stranger, eventId, registration)).toEqual({ absent: true })
  const admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
  expect(await saveRegistration(admin, eventId, registration)).toEqual({ saved: 3 })
  expect((await shares()).filter(([, , registered]) => registered !== 0)).toEqual([
    ['african', 0.67, 0.75, -8.33],
    ['latin-american-caribbean', 0.33, 0.25, 8.33],
  ])
  await saveRegistration(admin, eventId, { people: {}, source: '' })
  expect(await shares()).toEqual([])
})

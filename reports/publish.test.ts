import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { appDatabase, publicDatabase } from '@/db/client'
import {
  publishedAppearances,
  publishedCounts,
  publishedReports,
  publishedReportTopics,
} from '@/db/schema/published'
import { counts, reports, versions } from '@/db/schema/reports'
import { emptyDatabase, makeEvent, makePublished, makeReport, makeUser } from '@/db/testing'
import { moveReport } from './commands'
import { listPublished } from './published'
import { findPublished } from './published-record'

let eventId = ''
beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent({ slug: 'igf-2017' })).id
})

describe('a version', () => {
  test('holds the answers as they were read, and what the public finds and counts it by', async () => {
    const { id, slug } = await makePublished({
      eventId,
      language: 'es',
      topics: ['cybersecurity', 'no-such-topic'],
      typed: {
        title: 'Redes en la montaña',
        keyIssues: ['Un cable.', 'Dos cables.'],
        discussion: 'Uno.\n\nDos.',
        participants: { way: 'number', typed: '15 to 25' },
        women: { way: 'number', typed: '0' },
        speakers: [
          { name: 'Ilma Tarrow', position: 'Director', organisation: 'Harbour Institute' },
          { name: 'Bashir Odalys', organisation: 'Harbour Institute' },
        ],
      },
    })
    const report = await findPublished(slug)
    expect(report).toMatchObject({
      version: 1,
      title: 'Redes en la montaña',
      language: 'es',
      type: 'workshop',
    })
    expect(report!.answers).toMatchObject({
      keyIssues: ['Un cable.', 'Dos cables.'],
      discussion: ['Uno.', 'Dos.'],
      participants: { kind: 'range', low: 15, high: 25, asTyped: '15 to 25' },
      women: { kind: 'exact', value: 0, asTyped: '0' },
    })
    expect(report!.topics.map(({ id: topicId }) => topicId)).toEqual(['cybersecurity'])
    const heads = await publicDatabase()
      .select()
      .from(publishedCounts)
      .where(eq(publishedCounts.reportId, id))
      .orderBy(asc(publishedCounts.concept))
    expect(heads).toMatchObject([
      { concept: 'participants', kind: 'range', value: 20, low: 15, high: 25 },
      { concept: 'women', kind: 'exact', value: 0 },
    ])
    const seats = await publicDatabase()
      .select()
      .from(publishedAppearances)
      .where(eq(publishedAppearances.reportId, id))
    const speakers = seats.filter(({ role }) => role === 'speaker')
    expect(speakers.map(({ position, name }) => [position, name]).sort()).toEqual([
      [0, 'Ilma Tarrow'],
      [1, 'Bashir Odalys'],
    ])
    expect(new Set(speakers.map(({ organisationId }) => organisationId)).size).toBe(1)
    for (const q of ['montana', 'cables', 'Odalys', 'harbour'])
      expect([q, (await listPublished({ q })).total]).toEqual([q, 1])
  })

  test('has no e-mail address of anybody in it', async () => {
    const { id, slug } = await makePublished({
      eventId,
      typed: {
        speakers: [
          { name: 'Ilma Tarrow <ilma@harbour.example>', organisation: 'Harbour (info@harbour.example)' },
        ],
      },
    })
    const [row] = await appDatabase().select().from(versions).where(eq(versions.reportId, id))
    const seats = await publicDatabase()
      .select()
      .from(publishedAppearances)
      .where(eq(publishedAppearances.reportId, id))
    const everything = JSON.stringify([row, seats, await findPublished(slug)])
    expect(everything).toContain('Ilma Tarrow')
    expect(everything).not.toContain('@harbour')
  })

  test('keeps the kind of a number that is missing, with the words that were typed', async () => {
    const { id } = await makePublished({
      eventId,
      typed: {
        participants: { way: 'not-recorded', typed: 'N/A' },
        women: { way: 'share', typed: 'a third' },
      },
    })
    const heads = await appDatabase()
      .select({ concept: counts.concept, kind: counts.kind, value: counts.value, asTyped: counts.asTyped })
      .from(counts)
      .innerJoin(versions, eq(versions.id, counts.versionId))
      .where(eq(versions.reportId, id))
      .orderBy(asc(counts.concept))
    expect(heads).toMatchObject([
      { concept: 'participants', kind: 'not-recorded', value: null, asTyped: 'N/A' },
      { concept: 'women', kind: 'share', asTyped: 'a third' },
    ])
  })
})

test('a second version takes the place of the first in every list and number, and the first keeps its own', async () => {
  const admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
  const typed = { title: 'Quokkas and networks', participants: { way: 'number' as const, typed: '40' } }
  const report = await makeReport({
    eventId,
    status: 'submitted',
    versions: 1,
    typed,
    topics: ['cybersecurity'],
  })
  const outcome = await moveReport(admin, report.id, 'publish', { revision: 1, note: 'A name was wrong.' })
  expect(outcome).toEqual({ moved: 'publish', version: 2 })
  const of = { title: publishedReports.title, version: publishedReports.version }
  const current = await publicDatabase()
    .select(of)
    .from(publishedReports)
    .where(eq(publishedReports.reportId, report.id))
  expect(current).toEqual([{ title: 'Quokkas and networks', version: 2 }])
  expect((await listPublished({ q: 'quokkas' })).total).toBe(1)
  const heads = await publicDatabase()
    .select()
    .from(publishedCounts)
    .where(eq(publishedCounts.reportId, report.id))
  expect(heads.filter(({ concept }) => concept === 'participants')).toHaveLength(1)
  const topics = await publicDatabase()
    .select()
    .from(publishedReportTopics)
    .where(eq(publishedReportTopics.reportId, report.id))
  expect(topics).toHaveLength(1)
  const [row] = await appDatabase().select().from(reports).where(eq(reports.id, report.id))
  expect(row).toMatchObject({ status: 'published', publishedVersion: 2 })
})

import { beforeEach, expect, test } from 'vitest'
import { emptyDatabase, makeReport, makeUser } from '@/db/testing'
import { mapTheme } from '@/events/theme-commands'
import { listThemes, listThemeTopics } from '@/events/theme-queries'
import { changeTerm } from '@/topics/commands'
import { listTopics } from '@/topics/published'
import { findReport } from './queries'
import { confirmTopic } from './topic-commands'

beforeEach(emptyDatabase)

const carried = async () => (await listTopics()).filter(({ reports }) => reports > 0).map(({ id }) => id)

test('a topic that is accepted at the desk is in a revision, and counts once the report is published', async () => {
  const report = await makeReport({ status: 'submitted', topics: ['privacy'] })
  const admin = await makeUser({ roles: [{ role: 'admin', eventId: report.eventId }] })
  expect(await confirmTopic(admin, report.id, 'youth')).toEqual({ confirmed: 2 })
  expect(await confirmTopic(admin, report.id, 'youth')).toEqual({ confirmed: 2 })
  expect((await findReport(admin, report.id))?.draft.topics).toEqual(['privacy', 'youth'])
  expect(await carried()).toEqual([])
  expect(await confirmTopic(admin, report.id, 'no-such')).toEqual({ refused: 'unknown-topic' })
  await confirmTopic(admin, report.id, 'access')
  expect(await confirmTopic(admin, report.id, 'spam')).toEqual({ refused: 'too-many' })
})

test('only an admin of the event accepts, and only while the report waits', async () => {
  const waiting = await makeReport({ status: 'submitted' })
  const draft = await makeReport({ eventId: waiting.eventId })
  const away = await makeReport({ status: 'submitted' })
  const admin = await makeUser({ roles: [{ role: 'admin', eventId: waiting.eventId }] })
  const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId: waiting.eventId }] })
  for (const [member, { id }] of [
    [reviewer, waiting],
    [waiting.editor, waiting],
    [admin, draft],
    [admin, away],
  ] as const)
    expect(await confirmTopic(member, id, 'youth')).toEqual({ absent: true })
  expect(await confirmTopic(admin, 'no-id', 'youth')).toEqual({ absent: true })
})

test('a theme speaks for a topic within its event, and is no topic itself', async () => {
  const session = { theme: 'Trust and safety', subtheme: 'Children' }
  const report = await makeReport({ session })
  const admin = await makeUser({ isSiteAdmin: true })
  const { eventId, id, editor } = report
  const map = (theme: string, topicId: string, isAdded = true) =>
    mapTheme(admin, eventId, { theme, topicId, isAdded })
  expect(await map('Trust and safety', 'cybersecurity')).toEqual({ mapped: true })
  expect(await map('Children', 'spam')).toEqual({ mapped: true })
  expect(await map('Children', 'no-such')).toEqual({ refused: 'unknown-topic' })
  expect(await map('Elsewhere', 'spam')).toEqual({ refused: 'unknown-theme' })
  expect(await mapTheme(editor, eventId, { theme: 'Children', topicId: 'youth', isAdded: true })).toEqual({
    absent: true,
  })
  expect((await listThemeTopics(editor, id)).map((one) => one.id)).toEqual(['cybersecurity', 'spam'])
  await changeTerm(admin, 'spam', { do: 'retire', into: 'cybercrime' })
  expect(await listThemes(admin, eventId)).toEqual([
    { theme: 'Children', sessions: 1, topics: ['cybercrime'] },
    { theme: 'Trust and safety', sessions: 1, topics: ['cybersecurity'] },
  ])
  await map('Children', 'cybercrime', false)
  expect((await listThemeTopics(editor, id)).map((one) => one.id)).toEqual(['cybersecurity'])
  expect(await listThemeTopics(await makeUser(), id)).toEqual([])
  expect(await carried()).toEqual([])
})

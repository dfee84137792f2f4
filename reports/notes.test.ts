import { beforeEach, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { pastedNotes } from '@/db/schema/reports'
import { asOwner, emptyDatabase, giveRole, makeReport, makeUser } from '@/db/testing'
import { clearOriginals, findNotes, findOriginal, keepNotes, listNotes } from './notes'

beforeEach(() => emptyDatabase())

const document = { name: 'C:\\papers\\report.docx', bytes: new Uint8Array([80, 75, 0, 255]) }

test('a document is kept once, with its name and bytes', async () => {
  const editor = await makeUser()
  const report = await makeReport({ editor })
  const kept = await keepNotes(editor, report.id, { text: 'Title: X', document })
  const again = await keepNotes(editor, report.id, { text: 'Title: X', document })
  expect(kept).toEqual({ kept: expect.any(String), isAgain: false })
  expect(again).toEqual({ ...kept, isAgain: true })
  const id = 'kept' in kept ? kept.kept : ''
  expect(await findOriginal(editor, report.id, id)).toEqual({ name: 'report.docx', bytes: document.bytes })
  expect(await listNotes(editor, report.id)).toMatchObject([{ id, name: 'report.docx', hasOriginal: true }])
})

test('a document has text, a paste has some, and neither has too much', async () => {
  const editor = await makeUser()
  const report = await makeReport({ editor })
  expect(await keepNotes(editor, report.id, { text: ' ', document })).toEqual({ refused: 'no-text' })
  expect(await keepNotes(editor, report.id, { text: '\n' })).toEqual({ refused: 'empty' })
  expect(await keepNotes(editor, report.id, { text: 'a'.repeat(200_001) })).toEqual({ refused: 'too-long' })
})

test('only editors read the text; the staff may have the file once the report was sent; nobody else has either', async () => {
  const editor = await makeUser()
  const report = await makeReport({ editor, status: 'returned' })
  const kept = await keepNotes(editor, report.id, { text: 'Title: X', document })
  const id = 'kept' in kept ? kept.kept : ''
  const { eventId } = report
  const admin = await giveRole(await makeUser(), { role: 'admin', eventId })
  const stranger = await makeUser()
  expect(await findNotes(admin, report.id, id)).toBeNull()
  expect(await findOriginal(admin, report.id, id)).toMatchObject({ name: 'report.docx' })
  for (const viewer of [stranger, null]) {
    expect(await findNotes(viewer, report.id, id)).toBeNull()
    expect(await findOriginal(viewer, report.id, id)).toBeNull()
    expect(await listNotes(viewer, report.id)).toEqual([])
  }
  expect(await keepNotes(stranger, report.id, { text: 'Title: Y' })).toEqual({ absent: true })
})

test('after 30 days the file is gone and its text stays', async () => {
  const editor = await makeUser()
  const report = await makeReport({ editor })
  const kept = await keepNotes(editor, report.id, { text: 'Title: X', document })
  const id = 'kept' in kept ? kept.kept : ''
  await clearOriginals()
  expect(await findOriginal(editor, report.id, id)).not.toBeNull()
  await asOwner((tx) => tx.update(pastedNotes).set({ createdAt: new Date(Date.now() - 31 * 86_400_000) }))
  await clearOriginals()
  expect(await findOriginal(editor, report.id, id)).toBeNull()
  expect(await findNotes(editor, report.id, id)).toMatchObject({ text: 'Title: X', hasOriginal: false })
  expect(await appDatabase().$count(pastedNotes)).toBe(1)
})

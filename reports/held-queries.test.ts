import { beforeEach, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { auditEntries } from '@/db/schema/reports'
import { addCoEditor, emptyDatabase, makeEvent, makeReport, makeUser } from '@/db/testing'
import { formOf } from '@/forms/released'
import { saveReport } from './commands'
import { findWriters, listWaiting } from './held-queries'
import { findReport } from './queries'

let report: Awaited<ReturnType<typeof makeReport>>
let other: Member
beforeEach(async () => {
  await emptyDatabase()
  report = await makeReport({
    eventId: (await makeEvent()).id,
    typed: { wayForward: 'On.', discussion: 'It.' },
  })
  other = await makeUser()
  await addCoEditor(report.id, other)
})

const changed = (typed: Record<string, string>) => ({
  ...report.draft,
  typed: { ...report.draft.typed, ...typed },
})
const current = async () => (await findReport(report.editor, report.id))!
const waiting = async () =>
  (await listWaiting(report.editor, await current(), formOf(report.formKey))).map(
    ({ number, keys, savedByName }) => ({ number, keys, savedByName }),
  )
async function hold(typed: Record<string, string>): Promise<number> {
  const outcome = await saveReport(report.editor, report.id, { base: 1, draft: changed(typed) })
  return 'clash' in outcome ? outcome.clash.held : 0
}

test('what was held apart waits, the last of each answer, until it is decided or the report says it', async () => {
  await saveReport(other, report.id, {
    base: 1,
    draft: changed({ wayForward: 'Left.', discussion: 'Here.' }),
  })
  expect(await waiting()).toEqual([])
  await hold({ wayForward: 'Rig' })
  const right = await hold({ wayForward: 'Right.' })
  const there = await hold({ discussion: 'There.' })
  const by = report.editor.name
  const [first, second] = [
    { number: there, keys: ['discussion'], savedByName: by },
    { number: right, keys: ['wayForward'], savedByName: by },
  ]
  expect(await waiting()).toEqual([first, second])
  expect(await listWaiting(await makeUser(), await current(), formOf(report.formKey))).toEqual([])

  const { revision, draft } = await current()
  const said = { ...draft, typed: { ...draft.typed, discussion: 'There.' } }
  await saveReport(other, report.id, { base: revision, draft: said })
  expect(await waiting()).toEqual([second])
  const now = await current()
  await saveReport(report.editor, report.id, { base: now.revision, draft: now.draft, decides: right })
  expect(await waiting()).toEqual([])
  const entries = await appDatabase()
    .select({ action: auditEntries.action, note: auditEntries.note, actorId: auditEntries.actorId })
    .from(auditEntries)
  expect(entries.filter(({ action }) => action === 'decide')).toEqual([
    { action: 'decide', note: String(right), actorId: report.editor.id },
  ])
})

test('the other text is of whoever wrote that answer, whoever saved the report last', async () => {
  const last = await makeUser()
  await addCoEditor(report.id, last)
  await saveReport(other, report.id, { base: 1, draft: changed({ wayForward: 'Left.' }) })
  await saveReport(last, report.id, { base: 2, draft: changed({ wayForward: 'Left.', discussion: 'Here.' }) })
  const keys = ['wayForward', 'title']
  const of = { grewFrom: 1, writer: report.editor.id }
  expect(await findWriters(report.editor, report.id, keys, of)).toEqual(new Map([['wayForward', other.name]]))
  expect(await findWriters(report.editor, report.id, keys, { ...of, grewFrom: null })).toEqual(new Map())
  expect(await findWriters(await makeUser(), report.id, keys, of)).toEqual(new Map())
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { importDocuments, programmeUploads } from '@/db/schema/imports'
import { reports, revisions } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makeEvent, makeUser } from '@/db/testing'
import { chooseDocuments, keepBatch, undoBatch } from './import-commands'
import { findBatch, findOriginal, listBatches, listDocuments } from './import-queries'
import { filled } from './import-testing'
import { clearAway, importChosen, readWaiting } from './import-work'

let admin: Member
let event: Awaited<ReturnType<typeof makeEvent>>

beforeEach(async () => {
  await emptyDatabase()
  event = await makeEvent({ slug: 'igf-2017', name: 'IGF 2017' })
  admin = await makeUser({ roles: [{ role: 'admin', eventId: event.id }] })
})

async function keep(...documents: [name: string, bytes: Uint8Array][]): Promise<string> {
  const kept = await keepBatch(
    admin,
    event.id,
    documents.map(([name, content]) => ({ name, bytes: content })),
  )
  if (!('kept' in kept)) throw new Error('Nothing was kept.')
  await readWaiting(kept.kept)
  return kept.kept
}
const listed = (batch: string) => listDocuments(admin, event.id, batch)

async function _importAll(batch: string, aim: 'draft' | 'submitted' = 'draft', codes: string[] = []) {
  const documents = await listed(batch)
  const chosen = documents.map(({ id, summary }, index) => ({
    id,
    code: codes[index] ?? summary?.code ?? '',
  }))
  await chooseDocuments(admin, event.id, batch, aim, chosen)
  await importChosen(admin, batch)
  return (await listed(batch)).map(({ state, status, refusal }) => refusal ?? `${state} ${status}`)
}
const _current = async (reportId: string) => {
  const [row] = await appDatabase()
    .select({ content: revisions.content, origin: revisions.origin })
    .from(revisions)
    .innerJoin(reports, and(eq(reports.id, revisions.reportId), eq(reports.revision, revisions.number)))
    .where(eq(reports.id, reportId))
  return row as unknown as { content: { typed: Record<string, unknown> }; origin: string }
}

test('originals and programmes are taken away after thirty days, what was made of them stays', async () => {
  const batch = await keep(['a.txt', filled('WS 1', 'Access')])
  const [document] = await listed(batch)
  await appDatabase()
    .insert(programmeUploads)
    .values({ eventId: event.id, name: '', text: 'x', uploadedBy: admin.id })
  await clearAway()
  expect((await findOriginal(admin, event.id, batch, document!.id))?.name).toBe('a.txt')
  await asOwner(async (tx) => {
    await tx.update(importDocuments).set({ createdAt: new Date(Date.now() - 31 * 86_400_000) })
    await tx.update(programmeUploads).set({ createdAt: new Date(Date.now() - 31 * 86_400_000) })
  })
  await clearAway()
  expect(await findOriginal(admin, event.id, batch, document!.id)).toBeNull()
  expect(await appDatabase().$count(programmeUploads)).toBe(0)
  expect((await listed(batch))[0]).toMatchObject({ state: 'read', hasOriginal: false })
})

test('only those who run the event see, choose, undo or import; who lost the role before the job does not', async () => {
  const batch = await keep(['a.txt', filled('WS 1', 'Access')])
  const [document] = await listed(batch)
  const other = await makeEvent()
  const strangers = [
    await makeUser(),
    await makeUser({ roles: [{ role: 'reviewer', eventId: event.id }] }),
    await makeUser({ roles: [{ role: 'admin', eventId: other.id }] }),
  ]
  const chosen = [{ id: document!.id, code: 'WS 1' }]
  for (const member of strangers) {
    expect(await listBatches(member, event.id)).toEqual([])
    expect(await findBatch(member, event.id, batch)).toBeNull()
    expect(await listDocuments(member, event.id, batch)).toEqual([])
    expect(await findOriginal(member, event.id, batch, document!.id)).toBeNull()
    expect(await keepBatch(member, event.id, [])).toEqual({ absent: true })
    expect(await chooseDocuments(member, event.id, batch, 'draft', chosen)).toEqual({ absent: true })
    expect(await undoBatch(member, event.id, batch)).toEqual({ absent: true })
  }
  await chooseDocuments(admin, event.id, batch, 'draft', chosen)
  await importChosen({ ...admin, roles: [] }, batch)
  expect((await listed(batch))[0]?.state).toBe('chosen')
})

const beside = `${import.meta.dirname}/../../shared/reports/invented`
test.skipIf(!existsSync(beside))(
  'a folder of invented reports is read without a fault',
  async () => {
    const names = readdirSync(beside).filter((name) => /\.(txt|docx|html|md|pdf)$/.test(name))
    const batch = await keep(
      ...names.map((name): [string, Uint8Array] => [name, readFileSync(`${beside}/${name}`)]),
    )
    const documents = await listed(batch)
    expect(documents.map(({ state }) => state)).toEqual(names.map(() => 'read'))
    for (const { summary } of documents) expect(summary!.fields).toBeGreaterThan(3)
  },
  60_000,
)

import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { emptyDatabase, makeEvent, makeReport, makeUser } from '@/db/testing'
import { listBoard } from '@/events/board-queries'
import { claimReport, noteReview, releaseReport } from './claim-commands'
import { findClaim, listOtherReviewers } from './claim-queries'
import { moveReport } from './commands'
import { findReport } from './queries'

let eventId: string
let [admin, reviewer, other]: Member[] = []
let report: Awaited<ReturnType<typeof makeReport>>

beforeEach(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ name: 'Amina', roles: [{ role: 'admin', eventId }] })
  reviewer = await makeUser({ name: 'Ilma', roles: [{ role: 'reviewer', eventId }] })
  other = await makeUser({ name: 'Daro', roles: [{ role: 'reviewer', eventId }] })
  report = await makeReport({ eventId, status: 'submitted' })
})

describe('a report at the desk', () => {
  test('is taken by one, seen by the others of the staff, and by nobody who writes it', async () => {
    const outcomes = await Promise.all([claimReport(reviewer!, report.id), claimReport(other!, report.id)])
    expect(outcomes.filter((outcome) => 'claimed' in outcome)).toHaveLength(1)
    const holder = 'claimed' in outcomes[0]! ? reviewer! : other!
    expect(await claimReport(holder, report.id)).toEqual({ claimed: true })
    expect(await findClaim(admin!, report.id)).toMatchObject({ userId: holder.id, name: holder.name })
    expect(await findClaim(report.editor, report.id)).toBeNull()
    expect(await claimReport(report.editor, report.id)).toEqual({ absent: true })
  })

  test('is given back by who took it or by an admin, and by a decision', async () => {
    await claimReport(reviewer!, report.id)
    await releaseReport(other!, report.id)
    expect(await findClaim(admin!, report.id)).not.toBeNull()
    await releaseReport(admin!, report.id)
    expect(await findClaim(admin!, report.id)).toBeNull()
    await claimReport(reviewer!, report.id)
    await moveReport(admin!, report.id, 'return', { revision: 1, note: 'More, please.' })
    expect(await findClaim(admin!, report.id)).toBeNull()
    expect(await claimReport(reviewer!, report.id)).toEqual({ absent: true })
  })

  test('tells each reviewer of the others who opened it, and nobody else', async () => {
    await noteReview(reviewer!, report)
    await noteReview(admin!, report)
    await noteReview(report.editor, report)
    const names = async (viewer: Member) =>
      (await listOtherReviewers(viewer, report.id)).map(({ name }) => name).sort()
    expect(await names(reviewer!)).toEqual(['Amina'])
    expect(await names(other!)).toEqual(['Amina', 'Ilma'])
    expect(await names(report.editor)).toEqual([])
  })
})

describe('a decision', () => {
  test('to return names a day, which is then the deadline, in the mail and on the board', async () => {
    const due = { day: '2018-02-01', time: '23:59' }
    await moveReport(admin!, report.id, 'return', { revision: 1, note: 'More, please.', due })
    const dueAt = new Date('2018-02-01T22:59:00Z')
    expect(await findReport(report.editor, report.id)).toMatchObject({ status: 'returned', dueAt })
    expect(await listBoard(admin!, eventId)).toMatchObject([{ dueAt }])
    const [mail] = await appDatabase().select().from(outgoingMails)
    expect(mail!.body).toContain('It is asked for again by 1 February 2018, 23:59 (Europe/Zurich).')
    await moveReport(report.editor, report.id, 'submit', { revision: 1 })
    expect(await findReport(admin!, report.id)).toMatchObject({ dueAt: new Date('2018-01-04T22:59:00Z') })
  })

  test('to decline says why to the editors, keeps the report from everybody else, and can be taken back', async () => {
    expect(await moveReport(admin!, report.id, 'decline', { revision: 1 })).toEqual({
      refused: 'note-needed',
    })
    const wish = { revision: 1, note: 'It is the report of another session.' }
    expect(await moveReport(reviewer!, report.id, 'decline', wish)).toEqual({ absent: true })
    expect(await moveReport(admin!, report.id, 'decline', wish)).toEqual({ moved: 'decline' })
    const [mail, ...more] = await appDatabase().select().from(outgoingMails)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ kind: 'declined', recipient: report.editor.email })
    expect(mail!.body).toContain(wish.note)
    expect(await moveReport(admin!, report.id, 'restore', { revision: 1 })).toEqual({
      refused: 'other-state',
    })
    expect(await moveReport(admin!, report.id, 'reconsider', { revision: 1 })).toEqual({
      moved: 'reconsider',
    })
    expect(await findReport(admin!, report.id)).toMatchObject({ status: 'submitted', withdrawnReason: null })
  })
})

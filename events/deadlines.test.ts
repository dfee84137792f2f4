import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { emptyDatabase, makeEvent, makeSession, makeUser } from '@/db/testing'
import { listBoard } from './board-queries'
import { extendSessions } from './deadline-commands'
import { listExtensions } from './deadline-queries'

let admin: Member
let eventId: string
beforeEach(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
})

describe('an extension', () => {
  const until = { day: '2018-01-20', time: '18:00' }

  test('is for the chosen sessions of the event, on its clock, with a reason, and can be taken back', async () => {
    const [one, other, elsewhere] = [
      await makeSession({ eventId }),
      await makeSession({ eventId }),
      await makeSession(),
    ]
    const which = { sessionIds: [one.id, elsewhere.id, 'x'] }
    expect(await extendSessions(admin, eventId, { which, until, reason: 'Illness' })).toEqual({ extended: 1 })
    expect(await extendSessions(admin, eventId, { which, until, reason: 'Illness' })).toEqual({ extended: 0 })
    expect(await listExtensions(admin, eventId)).toMatchObject([
      { id: one.id, dueAt: new Date('2018-01-20T17:00:00Z'), reason: 'Illness' },
    ])
    const board = await listBoard(admin, eventId, new Date('2018-01-21T12:00:00Z'))
    const late = Object.fromEntries(board.map(({ sessionId, daysLate }) => [sessionId, daysLate]))
    expect(late).toEqual({ [one.id]: 1, [other.id]: 17 })
    expect(await extendSessions(admin, eventId, { which, until: null, reason: '' })).toEqual({ extended: 1 })
    expect(await listExtensions(admin, eventId)).toEqual([])
  })

  test('is given to a whole type in one go, by nobody but who runs the event', async () => {
    await makeSession({ eventId, type: 'open-forum' })
    await makeSession({ eventId, type: 'open-forum' })
    await makeSession({ eventId })
    const wish = { which: { type: 'open-forum' }, until, reason: 'The template came late' }
    const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId }] })
    expect(await extendSessions(reviewer, eventId, wish)).toEqual({ absent: true })
    expect(await extendSessions(admin, eventId, wish)).toEqual({ extended: 2 })
  })
})

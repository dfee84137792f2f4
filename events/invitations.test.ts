import { beforeEach, expect, test } from 'vitest'
import { signInAsDemo } from '@/auth/commands'
import { findInvitation } from '@/auth/invitation'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { emptyDatabase, makeEvent, makeSession, makeUser } from '@/db/testing'
import { listBoard } from './board-queries'
import { inviteOrganizers, revokeInvitation } from './invite-commands'
import { listWaiting, tallyUnclaimed } from './invite-queries'

let admin: Member
let eventId: string
beforeEach(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
})
const person = (line: number, code: string, email: string) => ({ line, code, email, name: `Person ${line}` })

test('organizers are invited each by a mail of their own, whose link takes their session up', async () => {
  await makeSession({ eventId, code: 'WS 1' })
  await makeSession({ eventId, code: 'WS 2' })
  const people = [
    person(1, 'ws1', 'a@example.org'),
    person(2, 'WS #2', 'b@example.org'),
    person(3, 'WS 9', 'c@example.org'),
    person(4, 'WS 2', 'b@example.org'),
  ]
  const left = [
    { line: 3, why: 'no-session' },
    { line: 4, why: 'asked' },
  ]
  expect(await tallyUnclaimed(admin, eventId)).toBe(2)
  expect(await inviteOrganizers(admin, eventId, { people, locale: 'en' })).toEqual({ invited: 2, left })
  expect(await inviteOrganizers(admin, eventId, { people, locale: 'en' })).toMatchObject({ invited: 0 })
  expect(await tallyUnclaimed(admin, eventId)).toBe(0)
  const mails = await appDatabase().select().from(outgoingMails).orderBy(outgoingMails.recipient)
  expect(mails.map(({ recipient, kind }) => [recipient, kind])).toEqual([
    ['a@example.org', 'claim'],
    ['b@example.org', 'claim'],
  ])
  const id = /\/en\/invitation\/([0-9a-f-]{36})/.exec(mails[0]!.body)![1]!
  expect(await findInvitation(id)).toMatchObject({ email: 'a@example.org', code: 'WS 1', isTaken: false })
  await signInAsDemo('a@example.org', '', null)
  expect(await findInvitation(id)).toMatchObject({ isTaken: true })
  const board = await listBoard(admin, eventId)
  expect(board.find(({ code }) => code === 'WS 1')!.organizers).toEqual(['Person 1'])
  expect(await inviteOrganizers(admin, eventId, { people: people.slice(0, 1), locale: 'en' })).toEqual({
    invited: 0,
    left: [{ line: 1, why: 'organizer' }],
  })
})

test('an invitation is taken back by who runs the event, and its link leads to nothing', async () => {
  await makeSession({ eventId, code: 'WS 1' })
  await inviteOrganizers(admin, eventId, { people: [person(1, 'WS 1', 'a@example.org')], locale: 'en' })
  const [waiting] = await listWaiting(admin, eventId)
  const stranger = await makeUser({ roles: [{ role: 'reviewer', eventId }] })
  expect(await listWaiting(stranger, eventId)).toEqual([])
  expect(await revokeInvitation(stranger, eventId, waiting!.id)).toEqual({ absent: true })
  expect(await revokeInvitation(admin, eventId, waiting!.id)).toEqual({ revoked: true })
  expect(await findInvitation(waiting!.id)).toBeNull()
})

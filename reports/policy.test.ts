import { describe, expect, test } from 'vitest'
import type { Member, Viewer } from '@/auth/viewer'
import {
  canComment,
  canEdit,
  canMove,
  canRead,
  canRecommend,
  isForBulk,
  isMover,
  isStaff,
  moveNames,
  movesFor,
  needsCompleteness,
  needsNote,
  type Subject,
} from './policy'

const eventId = 'this event'
type Role = Member['roles'][number]
const member = (roles: Role[] = [], isSiteAdmin = false): Member => ({
  id: 'a member',
  email: 'member@example.org',
  name: 'A member',
  isSiteAdmin,
  roles,
})
const role = (name: Role['role'], of = eventId, sessionId: string | null = null): Role => ({
  role: name,
  eventId: of,
  sessionId,
})

const viewers: Record<string, { viewer: Viewer; isEditor: boolean }> = {
  nobody: { viewer: null, isEditor: false },
  stranger: { viewer: member(), isEditor: false },
  'organizer of another session': {
    viewer: member([role('organizer', eventId, 'another')]),
    isEditor: false,
  },
  'reviewer of another event': { viewer: member([role('reviewer', 'another event')]), isEditor: false },
  'admin of another event': { viewer: member([role('admin', 'another event')]), isEditor: false },
  organizer: { viewer: member([role('organizer', eventId, 'this session')]), isEditor: true },
  'co-editor': { viewer: member(), isEditor: true },
  reviewer: { viewer: member([role('reviewer')]), isEditor: false },
  admin: { viewer: member([role('admin')]), isEditor: false },
  'site admin': { viewer: member([], true), isEditor: false },
  'reviewer who is an editor': { viewer: member([role('reviewer')]), isEditor: true },
  'admin who is an editor': { viewer: member([role('admin')]), isEditor: true },
  'site admin who is an editor': { viewer: member([], true), isEditor: true },
}

const once = new Date('2017-12-21T00:00:00Z')
const states: Record<string, Omit<Subject, 'isEditor' | 'eventId'>> = {
  'first draft': { status: 'draft', publishedVersion: null, submittedAt: null },
  'recalled draft': { status: 'draft', publishedVersion: null, submittedAt: once },
  'draft of a correction': { status: 'draft', publishedVersion: 1, submittedAt: once },
  submitted: { status: 'submitted', publishedVersion: null, submittedAt: once },
  'submitted correction': { status: 'submitted', publishedVersion: 1, submittedAt: once },
  returned: { status: 'returned', publishedVersion: null, submittedAt: once },
  'returned correction': { status: 'returned', publishedVersion: 2, submittedAt: once },
  published: { status: 'published', publishedVersion: 1, submittedAt: once },
  withdrawn: { status: 'withdrawn', publishedVersion: 1, submittedAt: once },
  declined: { status: 'withdrawn', publishedVersion: null, submittedAt: once },
}

const outsiders = [
  'nobody',
  'stranger',
  'organizer of another session',
  'reviewer of another event',
  'admin of another event',
]
const editors = ['organizer', 'co-editor', 'reviewer who is an editor']
const adminEditors = ['admin who is an editor', 'site admin who is an editor']
const admins = ['admin', 'site admin']

/** Written by hand from the life of a report, not from the table: abilities first, then moves. Outsiders can do nothing. */
const expected: Record<string, Record<string, string>> = {
  'first draft': { editors: 'read edit comment submit', adminEditors: 'read edit comment submit' },
  'recalled draft': {
    editors: 'read edit comment submit',
    adminEditors: 'read edit comment submit',
    admins: 'read comment',
    reviewer: 'read comment',
  },
  'draft of a correction': {
    editors: 'read edit comment submit drop',
    adminEditors: 'read edit comment submit drop',
    admins: 'read comment drop',
    reviewer: 'read comment',
  },
  submitted: {
    editors: 'read comment recall',
    adminEditors: 'read comment recall return decline',
    admins: 'read comment return publish decline',
    reviewer: 'read comment',
  },
  'submitted correction': {
    editors: 'read comment recall',
    adminEditors: 'read comment recall return',
    admins: 'read comment return publish',
    reviewer: 'read comment',
  },
  returned: {
    editors: 'read edit comment submit',
    adminEditors: 'read edit comment submit',
    admins: 'read comment',
    reviewer: 'read comment',
  },
  'returned correction': {
    editors: 'read edit comment submit drop',
    adminEditors: 'read edit comment submit drop',
    admins: 'read comment drop',
    reviewer: 'read comment',
  },
  published: {
    editors: 'read correct',
    adminEditors: 'read correct withdraw',
    admins: 'read correct withdraw',
    reviewer: 'read',
  },
  withdrawn: { editors: 'read', adminEditors: 'read restore', admins: 'read restore', reviewer: 'read' },
  declined: { editors: 'read', adminEditors: 'read reconsider', admins: 'read reconsider', reviewer: 'read' },
}
const kindOf = (viewer: string): string => {
  if (editors.includes(viewer)) return 'editors'
  if (adminEditors.includes(viewer)) return 'adminEditors'
  return admins.includes(viewer) ? 'admins' : viewer
}

const everyState = Object.keys(states)
const subjectOf = (state: string, isEditor: boolean): Subject => ({ ...states[state]!, eventId, isEditor })

describe.each(everyState)('%s', (state) => {
  test.each(Object.keys(viewers))('%s', (name) => {
    const { viewer, isEditor } = viewers[name]!
    const subject = subjectOf(state, isEditor)
    const abilities = [
      ...(canRead(viewer, subject) ? ['read'] : []),
      ...(canEdit(viewer, subject) ? ['edit'] : []),
      ...(canComment(viewer, subject) ? ['comment'] : []),
      ...moveNames.filter((move) => canMove(viewer, move, subject)),
    ]
    expect(abilities.join(' ')).toBe(outsiders.includes(name) ? '' : (expected[state]![kindOf(name)] ?? ''))
    expect(movesFor(viewer, subject)).toEqual(
      abilities.filter((word) => moveNames.some((move) => move === word)),
    )
  })
})

test('the moves are these ten', () => {
  expect(moveNames).toEqual([
    'submit',
    'recall',
    'return',
    'publish',
    'decline',
    'reconsider',
    'correct',
    'drop',
    'withdraw',
    'restore',
  ])
})

test('a move that is somebody’s at another time is told from one that never is', () => {
  const admin = member([role('admin')])
  expect(isMover(admin, 'publish', subjectOf('published', false))).toBe(true)
  expect(isMover(admin, 'submit', subjectOf('returned', false))).toBe(false)
  expect(isMover(admin, 'publish', subjectOf('first draft', false))).toBe(false)
})

test('a return and a withdrawal always say why, a publication where it corrects one', () => {
  const asking = (publishedVersion: number | null) =>
    moveNames.filter((move) => needsNote(move, { publishedVersion }))
  expect(asking(null)).toEqual(['return', 'decline', 'withdraw'])
  expect(asking(1)).toEqual(['return', 'publish', 'decline', 'withdraw'])
})

test('only what is complete is submitted and published', () => {
  expect(moveNames.filter(needsCompleteness)).toEqual(['submit', 'publish'])
})

test('the staff of the event recommend what is submitted, and nobody their own report', () => {
  const who = (state: string) =>
    Object.keys(viewers).filter((name) => {
      const { viewer, isEditor } = viewers[name]!
      return canRecommend(viewer, subjectOf(state, isEditor))
    })
  for (const state of everyState)
    expect([state, who(state)]).toEqual([
      state,
      state.startsWith('submitted') ? ['reviewer', 'admin', 'site admin'] : [],
    ])
})

test('the secretariat’s pages are for whoever is staff of some event', () => {
  const staff = Object.keys(viewers).filter((name) => isStaff(viewers[name]!.viewer))
  expect(staff).toEqual([
    'reviewer of another event',
    'admin of another event',
    'reviewer',
    'admin',
    'site admin',
    'reviewer who is an editor',
    'admin who is an editor',
    'site admin who is an editor',
  ])
})

test('several reports are published together only as first versions, complete, and not one’s own', () => {
  const bulk = (state: string, name: string, problems = 0) => {
    const { viewer, isEditor } = viewers[name]!
    return isForBulk(viewer, { ...subjectOf(state, isEditor), problems })
  }
  for (const name of Object.keys(viewers))
    for (const state of everyState) {
      const may = state === 'submitted' && admins.includes(name)
      expect([name, state, bulk(state, name)]).toEqual([name, state, may])
      expect(bulk(state, name, 1)).toBe(false)
    }
})

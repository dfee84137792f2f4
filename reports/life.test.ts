import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { auditEntries, reports, type Status, versions } from '@/db/schema/reports'
import {
  addCoEditor,
  emptyDatabase,
  giveRole,
  makeEvent,
  makeReport,
  makeSession,
  makeUser,
} from '@/db/testing'
import { addComment, moveReport, resolveComment, saveReport } from './commands'
import type { MoveOutcome } from './move'
import { canComment, canMove, canRead, isMover, type Move, moveNames, moves, needsOtherEyes } from './policy'
import { findReport, findRevision, listComments, listMoves, listRevisions } from './queries'
import { visibleTo } from './visible-to'

type State = { status: Status; versions?: number; wasSubmitted?: true }
const states: Record<string, State> = {
  'first draft': { status: 'draft' },
  'recalled draft': { status: 'draft', wasSubmitted: true },
  'draft of a correction': { status: 'draft', versions: 1 },
  submitted: { status: 'submitted' },
  'submitted correction': { status: 'submitted', versions: 1 },
  returned: { status: 'returned' },
  'returned correction': { status: 'returned', versions: 2 },
  published: { status: 'published' },
  withdrawn: { status: 'withdrawn' },
}

let eventId = ''
/** Everybody whose roles do not depend on the report; the editors are added to each report of their own. */
const standing: Record<string, Viewer> = { nobody: null }
const coEditors: Record<string, Member> = {}

beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  const otherEvent = await makeEvent()
  const otherSession = await makeSession({ eventId })
  const role = (name: 'reviewer' | 'admin', of = eventId) =>
    makeUser({ roles: [{ role: name, eventId: of }] })
  standing.stranger = await makeUser()
  standing['organizer of another session'] = await makeUser({
    roles: [{ role: 'organizer', eventId, sessionId: otherSession.id }],
  })
  standing['reviewer of another event'] = await role('reviewer', otherEvent.id)
  standing['admin of another event'] = await role('admin', otherEvent.id)
  standing.reviewer = await role('reviewer')
  standing.admin = await role('admin')
  standing['site admin'] = await makeUser({ isSiteAdmin: true })
  coEditors['co-editor'] = await makeUser()
  coEditors['reviewer who is an editor'] = await role('reviewer')
  coEditors['admin who is an editor'] = await role('admin')
  coEditors['site admin who is an editor'] = await makeUser({ isSiteAdmin: true })
})

/** A report in a state, and everybody as they stand to it. */
async function stage(state: string) {
  const { wasSubmitted, ...given } = states[state]!
  const report = await makeReport({ eventId, ...given })
  if (wasSubmitted)
    await appDatabase().update(reports).set({ submittedAt: new Date() }).where(eq(reports.id, report.id))
  for (const member of Object.values(coEditors)) await addCoEditor(report.id, member)
  const viewers: Record<string, Viewer> = { ...standing, ...coEditors, organizer: report.editor }
  const [row] = await appDatabase().select().from(reports).where(eq(reports.id, report.id))
  const subjectFor = (name: string) => ({ ...row!, isEditor: name === 'organizer' || name in coEditors })
  return { id: report.id, viewers, subjectFor }
}

/** All that a move may change, so that a refused one can be shown to change nothing. */
async function recordOf(reportId: string) {
  const [report] = await appDatabase().select().from(reports).where(eq(reports.id, reportId))
  const audit = await appDatabase().select().from(auditEntries).where(eq(auditEntries.reportId, reportId))
  const frozen = await appDatabase().$count(versions, eq(versions.reportId, reportId))
  const mails = await appDatabase().$count(outgoingMails)
  return { report: report!, audit, frozen, mails }
}

const member = (viewer: Viewer): Member =>
  viewer ?? { id: '00000000-0000-4000-8000-000000000000', email: '', name: '', isSiteAdmin: false, roles: [] }

describe.each(Object.keys(states))('%s', (state) => {
  test('is read by whom the policy names, through every query', async () => {
    const { id, viewers, subjectFor } = await stage(state)
    const admin = member(standing.admin!)
    const commented = canComment(admin, subjectFor('admin'))
    if (commented) await addComment(admin, id, { questionKey: null, body: 'A word on it.' })
    await appDatabase().insert(auditEntries).values({ action: 'start', reportId: id, eventId })
    const isSeen = async (viewer: Viewer) =>
      (await appDatabase().$count(reports, sql`${visibleTo(viewer)} and ${reports.id} = ${id}`)) === 1
    for (const [name, viewer] of Object.entries(viewers)) {
      const may = canRead(viewer, subjectFor(name))
      expect([name, await isSeen(viewer)]).toEqual([name, may])
      expect([name, (await findReport(viewer, id)) !== null]).toEqual([name, may])
      expect([name, (await findRevision(viewer, id, 1)) !== null]).toEqual([name, may])
      expect([name, (await listRevisions(viewer, id)).length]).toEqual([name, may ? 1 : 0])
      expect([name, (await listMoves(viewer, id)).length]).toEqual([name, may ? 1 : 0])
      expect([name, (await listComments(viewer, id)).length]).toEqual([name, may && commented ? 1 : 0])
    }
  })

  test('is commented on by whom the policy names', async () => {
    const { id, viewers, subjectFor } = await stage(state)
    for (const [name, viewer] of Object.entries(viewers)) {
      const may = canComment(viewer, subjectFor(name))
      const added = await addComment(member(viewer), id, { questionKey: 'keyIssues', body: `By ${name}` })
      expect([name, 'added' in added]).toEqual([name, may])
      if (!may) expect(added).toEqual({ absent: true })
      const mine = 'added' in added ? added.added : '00000000-0000-4000-8000-000000000001'
      const resolved = await resolveComment(member(viewer), mine)
      expect(resolved).toEqual(may ? { resolved: true, reportId: id } : { absent: true })
    }
  })

  test('is edited by its editors alone, and what others send leaves no trace', async () => {
    const { id, viewers, subjectFor } = await stage(state)
    for (const [name, viewer] of Object.entries(viewers)) {
      if (subjectFor(name).isEditor) continue
      const before = await recordOf(id)
      const draft = { typed: { title: `By ${name}` }, topics: [], language: 'en' }
      expect(await saveReport(member(viewer), id, { base: 1, draft })).toEqual({ absent: true })
      expect(await recordOf(id)).toEqual(before)
    }
  })

  test('is moved by whom the table of moves names, with an entry of the same transaction', async () => {
    let staged = await stage(state)
    for (const name of Object.keys(staged.viewers))
      for (const move of moveNames) {
        const { id, viewers, subjectFor } = staged
        const viewer = viewers[name]!
        const may = canMove(viewer, move, subjectFor(name))
        const before = await recordOf(id)
        const outcome = await moveReport(member(viewer), id, move, { revision: 1, note: 'Because.' })
        const after = await recordOf(id)
        if (!may) {
          expect([name, move, outcome]).toEqual([name, move, refusalOf(viewer, move, subjectFor(name))])
          expect(after).toEqual(before)
          continue
        }
        const version = (before.report.publishedVersion ?? 0) + (move === 'publish' ? 1 : 0)
        expect([name, move, outcome]).toEqual([
          name,
          move,
          { moved: move, ...(move === 'publish' && { version }) },
        ])
        expect(after.report.status).toBe(moves[move].to)
        expect(after.frozen).toBe(before.frozen + (move === 'publish' ? 1 : 0))
        const known = before.audit.map(({ id: entryId }) => entryId)
        expect(after.audit.filter((entry) => !known.includes(entry.id))).toEqual([
          expect.objectContaining({
            action: move,
            actorId: viewer!.id,
            eventId,
            fromStatus: before.report.status,
            toStatus: moves[move].to,
            note: 'Because.',
            isAutomatic: false,
          }),
        ])
        expect(await wasOneTransaction(id, move)).toBe(true)
        staged = await stage(state)
      }
  }, 60_000)
})

const refusalOf = (
  viewer: Viewer,
  move: Move,
  subject: Parameters<typeof canMove>[2],
): MoveOutcome | { absent: true } => {
  if (!isMover(viewer, move, subject)) return { absent: true }
  return { refused: needsOtherEyes(move, subject) ? 'own-report' : 'other-state' }
}

/** Postgres marks each row with the transaction that wrote it. */
async function wasOneTransaction(reportId: string, move: Move): Promise<boolean> {
  const [marks] = await appDatabase().execute<{ same: boolean }>(sql`
    select (select xmin::text from reports where id = ${reportId}) =
      (select xmin::text from audit_entries where report_id = ${reportId} and action = ${move}) as same`)
  return marks!.same
}

test('a role that was taken away is gone at the next request', async () => {
  const { id } = await makeReport({ eventId, status: 'submitted' })
  const guest = await makeUser()
  await addCoEditor(id, guest)
  expect(await findReport(guest, id)).not.toBeNull()
  await appDatabase().execute(sql`delete from report_editors where user_id = ${guest.id}`)
  expect(await findReport(guest, id)).toBeNull()
  expect(await moveReport(guest, id, 'recall', { revision: 1 })).toEqual({ absent: true })
  const organizer = await giveRole(guest, {
    role: 'organizer',
    eventId,
    sessionId: (await makeSession({ eventId })).id,
  })
  expect(await findReport(organizer, id)).toBeNull()
})

test.each(['', 'x', '0', '../x', "' or true --", '00000000-0000-4000-8000-000000000000'])(
  'the id "%s" names nothing to anybody',
  async (id) => {
    const admin = member(standing['site admin']!)
    expect(await findReport(admin, id)).toBeNull()
    expect(await findRevision(admin, id, 1)).toBeNull()
    expect(await listRevisions(admin, id)).toEqual([])
    expect(await listComments(admin, id)).toEqual([])
    expect(await listMoves(admin, id)).toEqual([])
    expect(await moveReport(admin, id, 'publish', { revision: 1 })).toEqual({ absent: true })
    expect(await addComment(admin, id, { questionKey: null, body: 'x' })).toEqual({ absent: true })
    expect(await resolveComment(admin, id)).toEqual({ absent: true })
    expect(
      await saveReport(admin, id, { base: 1, draft: { typed: {}, topics: [], language: 'en' } }),
    ).toEqual({
      absent: true,
    })
  },
)

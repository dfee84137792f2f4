import { signInAsDemo } from '@/auth/commands'
import { findRoles, findSession } from '@/auth/queries'
import type { Member } from '@/auth/viewer'
import { makeDraft } from '@/db/testing'
import { addEvent, addForum } from '@/events/commands'
import { inviteOrganizers } from '@/events/invite-commands'
import { applyProgramme } from '@/events/programme-commands'
import { planProgramme } from '@/events/programme-queries'
import { formOf } from '@/forms/released'
import { readProgramme } from '@/importer/programme/read-programme'
import { moveReport, saveReport, startReport } from '@/reports/commands'

/** The event lies ahead, so that every rule and role is older than the moments that the year is played at. */
export const event = { slug: 'meridian-2031', startsOn: '2031-06-02', endsOn: '2031-06-06' } as const
export const dueAt = new Date('2031-06-20T21:59:00Z')

/** One session of the year with whoever organizes it, and what its report says. */
export type Played = {
  code: string
  email: string
  title: string
  participants: number
  women: number
  member: Member | null
  sessionId: string | null
  reportId: string | null
}

export const makeSessions = (count: number): Played[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `WS ${index + 1}`,
    email: `organizer-${index + 1}@year.example`,
    title: `Access in valley ${index + 1}`,
    participants: 20 + (index % 60),
    women: 5 + (index % 15),
    member: null,
    sessionId: null,
    reportId: null,
  }))

export const fail = (what: string, outcome: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(outcome)}`)
}

/** Somebody who has signed in with an address, with what they may be from then on. */
export async function memberOf(email: string): Promise<Member> {
  const signedIn = await signInAsDemo(email, '', null)
  if (!('token' in signedIn)) return fail(`${email} cannot sign in`, signedIn)
  const session = await findSession(signedIn.token)
  const roles = session && (await findRoles(session.userId))
  if (!session || !roles) return fail(`${email} is nobody`, session)
  return { id: session.userId, email, name: session.name, ...roles }
}

/** The event with its programme, imported from a spreadsheet as a secretariat sends it. */
export async function importProgramme(admin: Member, sessions: readonly Played[]): Promise<string> {
  const forum = await addForum(admin, { slug: 'meridian', name: 'Meridian Forum' })
  if (!('id' in forum)) return fail('no forum', forum)
  const added = await addEvent(admin, {
    ...event,
    forumId: forum.id,
    year: 2031,
    name: 'Meridian 2031',
    place: 'Geneva',
    timeZone: 'Europe/Zurich',
    formKey: 'igf-2017',
    dueAt,
  })
  if (!('id' in added)) return fail('no event', added)
  const rows = sessions.map(
    ({ code, title }, index) => `${code},workshop,${title},2031-06-0${2 + (index % 5)},10:00,11:00`,
  )
  const read = readProgramme(`code,type,title,date,start,end\n${rows.join('\n')}\n`, {
    timeZone: 'Europe/Zurich',
    startsOn: event.startsOn,
    endsOn: event.endsOn,
  })
  if ('refused' in read) return fail('the programme cannot be read', read)
  const plan = await planProgramme(admin, added.id, read.rows)
  const chosen = { lines: read.rows.map(({ line }) => line), cancel: [], fingerprint: plan!.fingerprint }
  const applied = await applyProgramme(admin, added.id, read.rows, chosen)
  if (!('applied' in applied) || applied.applied.added !== sessions.length) fail('not all sessions', applied)
  return added.id
}

/** Every organizer is invited in bulk; the secretariat sends the same list again by mistake. */
export async function inviteAll(admin: Member, eventId: string, sessions: readonly Played[]): Promise<void> {
  const people = sessions.map(({ code, email }, index) => ({
    line: index + 1,
    code,
    email,
    name: `Organizer of ${code}`,
  }))
  const first = await inviteOrganizers(admin, eventId, { people, locale: 'en' })
  const second = await inviteOrganizers(admin, eventId, { people, locale: 'en' })
  if (!('invited' in first) || first.invited !== sessions.length) fail('not all were invited', first)
  if (!('invited' in second) || second.invited !== 0) fail('somebody was invited twice', second)
}

/** The organizer signs in by the address that the invitation went to, and has the session then. */
export async function takeUp(session: Played): Promise<void> {
  session.member = await memberOf(session.email)
  session.sessionId = session.member.roles.find(({ role }) => role === 'organizer')?.sessionId ?? null
  if (!session.sessionId) fail(`${session.email} has no session`, session.member.roles)
}

/** Writes and submits the report of a session. */
export async function report(session: Played): Promise<void> {
  const started = await startReport(session.member!, session.sessionId!)
  if (!('reportId' in started)) return fail(`no report of ${session.code}`, started)
  session.reportId = started.reportId
  const typed = {
    heldOn: event.startsOn,
    participants: { way: 'number', typed: String(session.participants) },
    women: { way: 'number', typed: String(session.women) },
  } as const
  const draft = makeDraft(formOf('igf-2017'), { typed })
  const saved = await saveReport(session.member!, started.reportId, { base: started.revision, draft })
  if (!('saved' in saved)) return fail(`${session.code} is not saved`, saved)
  const moved = await moveReport(session.member!, started.reportId, 'submit', { revision: saved.saved })
  if (!('moved' in moved)) fail(`${session.code} is not submitted`, moved)
}

/** Publishes all of them, and again, as who does not trust the first answer. */
export async function publishAll(admin: Member, sessions: readonly Played[]): Promise<void> {
  for (const round of [1, 2])
    for (const { code, reportId } of sessions) {
      const moved = await moveReport(admin, reportId!, 'publish', { revision: 2 })
      if (!('moved' in moved)) fail(`${code} is not published in round ${round}`, moved)
    }
}

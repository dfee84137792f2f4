import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { grantAdmin } from '@/auth/commands'
import type { Member } from '@/auth/viewer'
import { addReminderRule, refuseReminders } from '@/mail/reminder-commands'
import { sendReminders } from '@/mail/reminders'
import { type Arrived, openMailServer } from './mail-server'
import {
  dueAt,
  event,
  importProgramme,
  inviteAll,
  makeSessions,
  memberOf,
  type Played,
  publishAll,
  report,
  takeUp,
} from './play'
import { killWhileWorking, remindAndDie, stopWorker } from './worker'

const day = 86_400_000
/** Eight in the morning by UTC is ten in Geneva in June: an hour after reminders are due. */
const morning = (isoDay: string) => Date.parse(`${isoDay}T08:00:00Z`)
const start = morning(event.endsOn)
const days = 21
/** Days on which the portal was down, counted from the last day of the event: reminders fall due on the first of them. */
const outage = [9, 10]

/** What each rule names, as a day of the calendar, worked out here by hand: it is not asked of what is tried. */
const rules = [
  { anchor: 'event-end', days: 4, onDay: null, at: morning('2031-06-10') },
  { anchor: 'due', days: -5, onDay: null, at: morning('2031-06-15') },
  { anchor: 'due', days: -1, onDay: null, at: morning('2031-06-19') },
  { anchor: 'date', days: 2, onDay: '2031-06-22', at: morning('2031-06-24') },
] as const

export type Year = {
  sessions: number
  remindedTwice: number
  missed: number
  misdirected: number
  sentAgain: number
  mails: number
  kills: number
  totals: 'equal' | string
}

type Options = { sessions: number; kills: number; pause: number; say: (line: string) => void }

/** Plays three weeks of a simulated clock after an event against a real database, a real mail server and workers that are killed. */
export async function playYear({ sessions: count, kills, pause, say }: Options): Promise<Year> {
  const sql = postgres(process.env.DATABASE_URL!, { max: 2, onnotice: () => undefined })
  const server = await openMailServer({ pause, refusedEach: 97 })
  const env = { SMTP_URL: server.address, JOBS: 'apart' }
  const drained = async () => {
    const deadline = Date.now() + 240_000
    for (;;) {
      const [row] = await sql<{ left: number }[]>`select count(*)::int as left from outgoing_mails
        where sent_at is null and dead_at is null and kind <> 'signIn'`
      if (row!.left === 0 || Date.now() > deadline) return row!.left
      await wait(200)
    }
  }
  await grantAdmin('secretariat@year.example')
  const admin = await memberOf('secretariat@year.example')
  const sessions = makeSessions(count)
  const eventId = await importProgramme(admin, sessions)
  await inviteAll(admin, eventId, sessions)
  say(`imported ${count} sessions, invited ${count} organizers`)
  const expected = await expectReminders(admin, eventId, sessions, { env, server, kills, drained, say })
  const left = await drained()
  const reported = sessions.filter(({ reportId }) => reportId !== null)
  await publishAll(admin, reported)
  say(`published ${reported.length} reports`)
  const worker = await killWhileWorking(env, () => false, 0)
  const unsent = left + (await drained())
  await stopWorker(worker)
  const totals = await compareTotals(sql, reported)
  await server.close()
  await sql.end()
  return { ...judge(sessions, server.arrived, expected, unsent), kills: kills * 2, totals }
}

type Stage = {
  env: Record<string, string>
  server: { arrived: Arrived[] }
  kills: number
  drained: () => Promise<number>
  say: (line: string) => void
}

/** Plays the days; how many reminders each organizer must have had, by what the calendar and the ledger of reports say. */
async function expectReminders(admin: Member, eventId: string, sessions: Played[], stage: Stage) {
  const { env, server, kills, drained, say } = stage
  const each = Math.max(2, Math.floor(sessions.length / (kills + 2)))
  let worker = await killWhileWorking(env, (kill) => server.arrived.length >= kill * each, kills)
  await drained()
  say(`delivered ${server.arrived.length} invitations, the worker killed ${kills} times while it sent them`)
  // One in twenty never comes; they are reminded where they were invited.
  for (const [index, session] of sessions.entries()) if (index % 20 !== 19) await takeUp(session)
  for (const { anchor, days: offset, onDay } of rules)
    await addReminderRule(admin, eventId, { anchor, days: offset, onDay })
  const expected = new Map(sessions.map(({ email }) => [email, 0]))
  const refused = new Set<string>()
  const done = new Set<number>()
  const reporting = sessions.filter(({ member }, index) => member !== null && index % 4 !== 3)
  for (let today = 0; today <= days; today++) {
    const now = start + today * day
    if (today === 5)
      for (const session of sessions.filter((_, index) => index % 40 === 7)) {
        await refuseReminders(eventId, { way: 'member', id: session.member!.id }, true)
        refused.add(session.email)
      }
    for (const session of reporting.filter((_, index) => index % days === today - 1)) await report(session)
    if (outage.includes(today)) continue
    for (const [index, rule] of rules.entries()) {
      if (rule.at > now || done.has(index)) continue
      done.add(index)
      for (const { email, reportId } of sessions)
        if (reportId === null && !refused.has(email)) expected.set(email, expected.get(email)! + 1)
    }
    // Killed in the middle of deciding, then run as it would be five minutes later, and once more for nothing.
    if (today === 11) await remindAndDie(new Date(now), 2_500)
    await sendReminders(new Date(now))
    if (today === 13) await sendReminders(new Date(now))
    if (today === 9 + 2) {
      await stopWorker(worker)
      const before = server.arrived.length
      worker = await killWhileWorking(env, (kill) => server.arrived.length >= before + kill * 3, kills)
      say(
        `after two days of outage: reminders caught up, the worker killed ${kills} times while it sent them`,
      )
    }
  }
  await drained()
  await stopWorker(worker)
  say(
    `deadline ${dueAt.toISOString()}, reminders expected ${[...expected.values()].reduce((sum, one) => sum + one, 0)}`,
  )
  return expected
}

/** Holds what reached the mail server against what was to be expected, reader by reader. */
function judge(
  sessions: readonly Played[],
  arrived: readonly Arrived[],
  expected: ReadonlyMap<string, number>,
  unsent: number,
) {
  const distinct = new Map(arrived.map((mail) => [mail.id, mail]))
  const reminders = [...distinct.values()].filter(({ subject }) => subject.startsWith('Not received yet'))
  const codeOf = new Map(sessions.map(({ email, code }) => [email, code]))
  const isAstray = ({ recipients, to, subject }: Arrived) =>
    recipients.length !== 1 ||
    !to.includes(recipients[0]!) ||
    !new RegExp(`${codeOf.get(recipients[0]!) ?? 'nobody'}(?!\\d)`).test(subject)
  let [remindedTwice, missed] = [0, unsent]
  for (const { email } of sessions) {
    const had = reminders.filter(({ recipients }) => recipients.includes(email)).length
    const due = expected.get(email) ?? 0
    remindedTwice += Math.max(0, had - due)
    missed += Math.max(0, due - had)
    const invitations = [...distinct.values()].filter(
      ({ recipients, subject }) => recipients.includes(email) && subject.startsWith('Report on your session'),
    ).length
    remindedTwice += Math.max(0, invitations - 1)
    missed += invitations === 0 ? 1 : 0
  }
  const misdirected = [...distinct.values()].filter(isAstray).length
  return {
    sessions: sessions.length,
    remindedTwice,
    missed,
    misdirected,
    mails: distinct.size,
    sentAgain: arrived.length - distinct.size,
  }
}

/** What the public can read, by its own role, against what was filed. */
async function compareTotals(sql: postgres.Sql, reported: readonly Played[]): Promise<string> {
  const [found] = await sql.begin(async (tx) => {
    await tx`set local role rapporteur_public`
    return tx<{ reports: number; participants: number; women: number }[]>`
      select count(distinct r.report_id)::int as reports,
        coalesce(sum(c.value) filter (where c.concept = 'participants'), 0)::int as participants,
        coalesce(sum(c.value) filter (where c.concept = 'women'), 0)::int as women
      from published.reports r join published.counts c on c.report_id = r.report_id`
  })
  const sum = (of: (one: Played) => number) => reported.reduce((total, one) => total + of(one), 0)
  const filed = {
    reports: reported.length,
    participants: sum((one) => one.participants),
    women: sum((one) => one.women),
  }
  const isEqual = JSON.stringify(filed) === JSON.stringify({ ...found })
  return isEqual ? 'equal' : `filed ${JSON.stringify(filed)}, published ${JSON.stringify(found)}`
}

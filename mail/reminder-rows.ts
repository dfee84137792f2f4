import { type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import type { Reader } from './unsubscribe'

/** One mail that would remind one reader of one session. */
export type Reminder = {
  sessionId: string
  reportId: string | null
  eventId: string
  eventName: string
  timeZone: string
  code: string
  title: string
  dueAt: Date
  recipient: string
  locale: string | null
  reader: Reader
  /** They asked for no more reminders of this event. */
  isRefused: boolean
}

/** The organizers of a session, and whoever was invited to be one and has not come yet; `since` is from when they are. */
const readers = sql`(
  select u.email, u.locale, 'member' as way, u.id as reader_id, m.created_at as since
  from memberships m join users u on u.id = m.user_id
  where m.session_id = s.id and m.role = 'organizer' and u.disabled_at is null
  union all
  select i.email, null, 'invitation', i.id, i.created_at from invitations i
  where i.session_id = s.id and i.role = 'organizer' and i.accepted_at is null and i.revoked_at is null and not exists (
    select from memberships m join users u on u.id = m.user_id where m.session_id = s.id and u.email = i.email))`

/** Nothing is asked for any more once it was submitted, or a version is public. */
const isOpen = sql`s.cancelled_at is null and p.published_version is null and coalesce(p.status, 'draft') in ('draft', 'returned')`

/** A report that was returned has the deadline of its return, where it was given one. */
export const dueAt = sql`coalesce(case when p.status = 'returned' then p.return_due_at end, s.due_at, e.due_at)`

const columns = sql`s.id as session_id, p.id as report_id, e.id as event_id, e.name as event_name, e.time_zone, s.code, s.title,
  ${dueAt} as due_at, r.email as recipient, r.locale, r.way, r.reader_id,
  exists (select from reminder_refusals f where f.event_id = e.id and f.email = r.email) as is_refused`

type Row = {
  session_id: string
  report_id: string | null
  event_id: string
  event_name: string
  time_zone: string
  code: string
  title: string
  due_at: string | Date
  recipient: string
  locale: string | null
  way: Reader['way']
  reader_id: string
  is_refused: boolean
}

const reminderOf = (row: Row): Reminder => ({
  sessionId: row.session_id,
  reportId: row.report_id,
  eventId: row.event_id,
  eventName: row.event_name,
  timeZone: row.time_zone,
  code: row.code,
  title: row.title,
  dueAt: new Date(row.due_at),
  recipient: row.recipient,
  locale: row.locale,
  reader: { way: row.way, id: row.reader_id },
  isRefused: row.is_refused,
})

/** Whom a reminder of these sessions would reach now; `which` is about `s` and `e`. Each session in the order of the programme. */
export async function readReminders(from: Transaction | Database, which: SQL): Promise<Reminder[]> {
  const rows =
    await from.execute<Row>(sql`select ${columns} from sessions s join events e on e.id = s.event_id
    left join reports p on p.session_id = s.id join lateral ${readers} r on true
    where ${isOpen} and ${which} order by s.held_on, s.starts_at, s.code, r.email limit 5000`)
  return rows.map(reminderOf)
}

/** The moment of a rule for a session: nine in the morning, on the clock of the event. */
const moment = sql`(((case q.anchor when 'due' then (${dueAt} at time zone e.time_zone)::date
  when 'event-end' then e.ends_on else q.on_day end) + q.days + time '09:00') at time zone e.time_zone)`

export type RuledReminder = Reminder & { ruleId: string; day: string }

/**
 * What rules ask for and was not sent yet, however long ago it should have been. A rule says nothing of the time before it was
 * made, nor to somebody of the time before they had the session; a deadline that moved is another one.
 */
export async function readDueReminders(tx: Transaction, now: Date, most: number): Promise<RuledReminder[]> {
  const rows = await tx.execute<Row & { rule_id: string; day: string }>(sql`
    select ${columns}, q.id as rule_id, to_char(${moment} at time zone e.time_zone, 'YYYY-MM-DD') as day
    from reminder_rules q join events e on e.id = q.event_id join sessions s on s.event_id = e.id
    left join reports p on p.session_id = s.id join lateral ${readers} r on true
    where q.ended_at is null and ${isOpen} and ${moment} <= ${now.toISOString()}::timestamptz
      and ${moment} >= q.created_at and ${moment} >= r.since
      and not exists (select from reminder_refusals f where f.event_id = e.id and f.email = r.email)
      and not exists (select from outgoing_mails m where m.key = 'reminder/' || q.id || '/' || s.id || '/'
        || to_char(${moment} at time zone e.time_zone, 'YYYY-MM-DD') || '/' || r.email)
    order by 14, s.id, r.email limit ${most}`)
  return rows.map((row) => ({ ...reminderOf(row), ruleId: row.rule_id, day: row.day }))
}

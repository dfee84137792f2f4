import postgres from 'postgres'
import { makeDraft } from '../../db/testing'
import { formOf } from '../../forms/released'

/**
 * One event whose every session has a report: of twenty, six are being written, five wait for the desk, two were returned and
 * seven are public. Each with an answer to every required question; of those that wait some have comments and recommendations.
 */
export async function fillDesk(address: string, reports: number): Promise<string> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  const content = makeDraft(formOf('igf-2017'), { typed: { heldOn: '2017-12-20' } })
  try {
    await sql`set session_replication_role = replica`
    await sql`insert into users (email, name, is_site_admin) values ('bench@example.org', 'Bench', true)`
    await sql`insert into forums (slug, name) values ('bench', 'Bench')`
    await sql`insert into events (forum_id, slug, year, name, place, time_zone, starts_on, ends_on, form_key, due_at)
      select id, 'bench-2017', 2017, 'Bench 2017', 'Geneva', 'Europe/Zurich', '2017-12-18', '2017-12-21', 'igf-2017', '2018-01-04' from forums`
    await sql`insert into sessions (event_id, slug, code, type, title, held_on)
      select e.id, 'ws-' || n, 'WS ' || n, 'workshop', 'Session ' || n, '2017-12-18'::date + n % 4
      from events e cross join generate_series(1, ${reports}::int) n`
    await sql`insert into reports (session_id, event_id, slug, form_key, created_by, status, revision, submitted_at, published_version, published_at)
      select s.id, s.event_id, 'bench-2017-' || s.slug, 'igf-2017', u.id, k.status, 1,
        case when k.status <> 'draft' then now() - make_interval(mins => n) end,
        case when k.status = 'published' then 1 end, case when k.status = 'published' then now() end
      from sessions s cross join users u cross join lateral (select substr(s.code, 4)::int as n) c
      cross join lateral (select case when n % 20 < 6 then 'draft' when n % 20 < 11 then 'submitted'
        when n % 20 < 13 then 'returned' else 'published' end as status) k`
    await sql`insert into revisions (report_id, number, origin, content, saved_by)
      select id, 1, 'form', ${sql.json(content as never)}, created_by from reports`
    await sql`insert into audit_entries (actor_id, action, event_id, report_id)
      select created_by, 'submit', event_id, id from reports where status <> 'draft'`
    await sql`insert into comments (report_id, revision, body, author_id)
      select id, 1, 'Who said this?', created_by from reports where status = 'submitted'`
    await sql`set session_replication_role = default`
    await sql`vacuum analyze`
    const [user] = await sql<{ id: string }[]>`select id from users`
    return user!.id
  } finally {
    await sql.end()
  }
}

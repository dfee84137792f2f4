import { createHash } from 'node:crypto'
import postgres from 'postgres'
import { type Concept, questionFor } from '../../forms/form'
import { formOf } from '../../forms/released'

/** Reports of one event, as forums have them; twenty years of each forum, the last years under newer forms. */
const perEvent = 200
const years = 20
const formKeys = ['igf-2015', 'igf-2017', 'standard'] as const

const keyOf = (formKey: string, concept: Concept) => questionFor(formOf(formKey), concept)?.key ?? null

/** Keys of the answers that figures ask for, by form: SQL reads them as a table. */
const answered = formKeys.flatMap((formKey) =>
  (['keyIssues', 'discussion', 'wayForward', 'speakers', 'participants', 'women', 'genderExtent'] as const)
    .map((concept) => ({ formKey, concept, key: keyOf(formKey, concept) }))
    .filter(({ key }) => key !== null),
)

/**
 * Fills an empty database with so many published reports: four of five sessions have one, of twenty there is one that was
 * withdrawn and one that was corrected; every kind of count, four speakers and two topics each, about 4 kB of text.
 */
export async function fillWithReports(address: string, reports: number): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    await sql`set session_replication_role = replica`
    await sql`insert into users (email, name) values ('bench@example.org', 'Bench')`
    await fillEvents(sql, reports)
    await fillReports(sql)
    await fillParts(sql)
    await sql`set session_replication_role = default`
  } finally {
    await sql.end()
  }
}

async function fillEvents(sql: postgres.Sql, reports: number): Promise<void> {
  const events = Math.ceil(reports / perEvent)
  await sql`insert into forums (slug, name)
    select 'forum-' || n, 'Forum ' || n from generate_series(0, ${Math.ceil(events / years) - 1}::int) n`
  await sql`insert into events (forum_id, slug, year, name, place, time_zone, starts_on, ends_on, form_key, due_at)
    select f.id, f.slug || '-' || y, y, f.name || ' ' || y, 'Geneva', 'Europe/Zurich', make_date(y, 11, 6), make_date(y, 11, 10),
      (${sql.array([...formKeys])}::text[])[case when y < 2012 then 1 when y < 2020 then 2 else 3 end], make_date(y, 11, 24)
    from forums f cross join generate_series(2006, 2025) y
    order by f.slug, y limit ${events}`
  await sql`insert into sessions (event_id, slug, code, type, title, held_on)
    select e.id, 'ws-' || n, 'WS ' || n, (array['workshop', 'workshop', 'workshop', 'open-forum', 'main-session', 'dynamic-coalition'])[1 + n % 6],
      'Session ' || n, e.starts_on + n % 5
    from (select *, least(${perEvent}::int, ${reports}::int - ${perEvent}::int * (row_number() over (order by slug) - 1)::int) as held from events) e
    cross join lateral generate_series(1, e.held * 5 / 4) n`
}

async function fillReports(sql: postgres.Sql): Promise<void> {
  await sql`insert into reports (session_id, event_id, slug, form_key, created_by, status, published_version, published_at, withdrawn_reason)
    select s.id, e.id, e.slug || '-' || s.slug, e.form_key, u.id, case when n % 20 = 7 then 'withdrawn' else 'published' end,
      case when n % 20 = 3 then 2 else 1 end, e.ends_on + n % 29, case when n % 20 = 7 then 'Bench' end
    from sessions s join events e on e.id = s.event_id cross join users u cross join lateral substr(s.code, 4) c
    cross join lateral (select c::int) as m(n) where n % 5 > 0`
  const keys = sql.json(answered)
  const text = Array.from({ length: 3_000 }, (_, n) =>
    createHash('md5').update(String(n)).digest('hex'),
  ).join(' ')
  await sql`insert into versions (report_id, number, revision, form_key, language, title, type, held_on, answers, published_by, search, change_note)
    select r.id, v, v, r.form_key, 'en', s.title, s.type, s.held_on, a.answers || prose.answers, r.created_by,
      to_tsvector('simple', s.title || ' mountains ' || s.code), case when v > 1 then 'Bench' end
    from reports r join sessions s on s.id = r.session_id cross join lateral generate_series(1, r.published_version) v
    cross join lateral (select hashtext(r.id::text) & 1048575 as h) d
    cross join lateral (select coalesce(jsonb_object_agg(k.key, case k.concept
        when 'participants' then '{"kind":"exact","value":30,"asTyped":"30"}'::jsonb
        when 'women' then '{"kind":"exact","value":12,"asTyped":"12"}'::jsonb
        when 'genderExtent' then to_jsonb((array['main-theme', 'important', 'mentioned', 'not-discussed', 'N/A'])[1 + d.h % 5])
        else '["Said."]'::jsonb end) filter (where (d.h + length(k.concept)) % 7 > 0), '{}') as answers
      from jsonb_to_recordset(${keys}) k("formKey" text, concept text, key text) where k."formKey" = r.form_key) a
    cross join lateral (select jsonb_build_object('prose', substr(${text}, 1 + d.h % 90000, 3500)) as answers) prose`
}

/** Participants and women as people give them, topics of which the first are frequent, and speakers of whom a fifth say nothing. */
async function fillParts(sql: postgres.Sql): Promise<void> {
  await sql`insert into counts (version_id, concept, kind, value, low, high, as_typed)
    select v.id, c.concept, k.kind, case when k.kind in ('exact', 'estimate', 'minimum', 'range') then c.heads end,
      case when k.kind = 'range' then c.heads - 1 when k.kind = 'share' then 30 end,
      case when k.kind = 'range' then c.heads + 1 when k.kind = 'share' then 40 end, c.heads::text
    from versions v cross join lateral (select hashtext(v.id::text) & 1048575 as h) d
    cross join lateral (values ('participants', 2 + d.h % 160, d.h / 7 % 20), ('women', (2 + d.h % 160) * (d.h / 11 % 80) / 100, d.h / 13 % 20)) c(concept, heads, dice)
    cross join lateral (select case when dice < 12 then 'exact' when dice < 14 then 'estimate' when dice = 14 and heads > 0 then 'range'
      when dice = 15 then 'minimum' when dice = 16 and concept = 'women' then 'share' when dice = 17 then 'not-recorded' when dice = 18 then 'not-applicable'
      else 'exact' end as kind) k
    where v.form_key <> 'igf-2015' and c.dice < 19`
  await sql`insert into report_topics (version_id, topic_id, report_id, confirmed_by)
    select v.id, t2.id, v.report_id, v.published_by from versions v
    cross join lateral (select hashtext(v.report_id::text) & 1048575 as h) d
    cross join (select array_agg(id order by position) as ids, count(*)::int as amount from topics) t
    cross join lateral (select distinct t.ids[1 + n] as id from unnest(array[(d.h % 97) * (d.h % 89) / 180 % t.amount,
      (d.h / 3 % 83) * (d.h % 79) / 150 % t.amount]) n) t2
    where d.h % 10 > 0`
  await sql`insert into appearances (version_id, role, position, name, organisation, "group", country)
    select v.id, p.role, p.n, 'Person ' || p.n, 'Body', case when (d.h / p.n) % 5 > 0 then (array['government', 'civil-society', 'technical-community',
        'private-sector', 'intergovernmental', 'academia', 'media', 'youth'])[1 + (d.h / (p.n + 2)) % 8] end,
      case when (d.h / (p.n + 1)) % 4 > 0 then (array['KE', 'UY', 'FR', 'IN', 'BR', 'PL', 'JP', 'ZA', 'US', 'GE', 'FJ', 'SN'])[1 + (d.h / (p.n + 3)) % 12] end
    from versions v cross join lateral (select hashtext(v.id::text) & 1048575 as h) d
    cross join (values ('speaker', 1), ('speaker', 2), ('speaker', 3), ('speaker', 4), ('organizer', 1)) p(role, n)`
  await sql`select recount_reports(array(select id from reports))`
  await sql`vacuum analyze`
}

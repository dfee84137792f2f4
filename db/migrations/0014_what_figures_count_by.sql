-- Why:  figures and filters read one narrow row for each published report, kept in the transaction that changes it, instead of joining
--       its counts, seats and answers at each reading (docs/decisions, "One narrow row for each published report"); events say how many registered, by region.
-- Safe: new tables, and columns with a default on versions; the release before reads none of them. All versions are read once to
--       fill them, which holds the table for some seconds in ten thousand reports.
-- Back: drop the triggers named facts_follow, the functions and views made here, both tables and both columns.
-- A table whose rows changed in this transaction cannot be altered while triggers wait for its end.
set constraints all immediate;
--> statement-breakpoint
set constraints all deferred;
--> statement-breakpoint
CREATE TABLE "registrations" (
	"event_id" uuid NOT NULL,
	"region" text NOT NULL,
	"people" integer NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registrations_event_id_region_pk" PRIMARY KEY("event_id","region")
);
--> statement-breakpoint
CREATE TABLE "report_facts" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"held_on" date NOT NULL,
	"days" integer NOT NULL,
	"is_late" boolean NOT NULL,
	"is_few" boolean NOT NULL,
	"participants" double precision,
	"women" double precision,
	"share" double precision,
	"low_women" double precision,
	"low_seats" double precision,
	"high_women" double precision,
	"high_seats" double precision,
	"is_open_ended" boolean NOT NULL,
	"type" text NOT NULL,
	"form_key" text NOT NULL,
	"language" text NOT NULL,
	"participants_kind" text,
	"women_kind" text,
	"size" text,
	"band" text,
	"extent" text,
	"unanswered" text[] NOT NULL,
	"topics" text[] NOT NULL,
	"speakers" text[] NOT NULL,
	"speaker_groups" text[] NOT NULL,
	"speaker_regions" text[] NOT NULL,
	"organizer_groups" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "extent" text;--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "unanswered" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_facts" ADD CONSTRAINT "report_facts_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_facts" ADD CONSTRAINT "report_facts_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_facts" ADD CONSTRAINT "report_facts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_facts_event" ON "report_facts" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "report_facts_topics" ON "report_facts" USING gin ("topics");
--> statement-breakpoint
-- The forms that reports may have been filed under before this migration; only the standard form has a key that is no concept.
with forms(form_key, concepts) as (values
  ('igf-2015', '{title,heldOn,time,organizers,moderators,rapporteurs,speakers,keyIssues,presentations,discussion,wayForward}'::text[]),
  ('igf-2017', '{title,heldOn,time,organizers,moderators,rapporteurs,speakers,keyIssues,presentations,discussion,wayForward,participants,women,genderExtent,genderSummary}'::text[]),
  ('igf-2018', '{sessionType,title,heldOn,time,theme,subtheme,organizers,moderators,rapporteurs,speakers,keyMessages,discussion,wayForward,participants,women,genderExtent}'::text[]),
  ('igf-2019', '{title,heldOn,time,theme,subtheme,organizers,speakers,moderators,rapporteurs,policyQuestions,discussion,wayForward,participants,onsite,online,women,genderSummary}'::text[]),
  ('igf-2020', '{title,heldOn,time,theme,subtheme,policyQuestions,discussion,keyMessages,wayForward,organizers,speakers,moderators,rapporteurs,genderSummary}'::text[]),
  ('igf-2021', '{sessionType,title,heldOn,time,theme,subtheme,organizers,speakers,moderators,rapporteurs,keyMessages,callToAction,discussion}'::text[]),
  ('standard', '{sessionType,title,heldOn,time,theme,subtheme,organizers,moderators,rapporteurs,speakers,policyQuestions,keyIssues,presentations,discussion,keyMessages,callToAction,wayForward,participants,onsite,online,women,genderExtent,genderSummary}'::text[]))
update public.versions v set
  extent = case
    when not 'genderExtent' = any (f.concepts) or jsonb_typeof(e.answer) is distinct from 'string' then null
    when e.answer #>> '{}' in ('main-theme', 'important', 'mentioned', 'not-discussed') then e.answer #>> '{}'
    else 'in-words' end,
  unanswered = array(
    select c.concept from unnest(f.concepts) as c(concept)
    cross join lateral (select case when c.concept = 'genderExtent' then e.answer else v2.answers -> c.concept end as answer) a
    where a.answer is null or coalesce(a.answer ->> 'kind', '') in ('not-recorded', 'not-applicable')
    order by 1)
from forms f, public.versions v2
cross join lateral (select v2.answers -> case when v2.form_key = 'standard' then 'genderScale' else 'genderExtent' end as answer) e
where v.form_key = f.form_key and v2.id = v.id;
--> statement-breakpoint
-- By the same rule as directory/regions.ts, which a test holds it to.
create function public.region_of("group" text, country text) returns text language plpgsql immutable parallel safe as $$
begin
  return case when "group" = 'intergovernmental' then 'intergovernmental'
    when country in (
      'DZ', 'AO', 'BJ', 'BW', 'BF', 'BI', 'CV', 'CM', 'CF', 'TD', 'KM', 'CG', 'CI', 'CD', 'DJ', 'EG', 'GQ', 'ER', 'SZ', 'ET',
      'GA', 'GM', 'GH', 'GN', 'GW', 'KE', 'LS', 'LR', 'LY', 'MG', 'MW', 'ML', 'MR', 'MU', 'MA', 'MZ', 'NA', 'NE', 'NG', 'RW',
      'ST', 'SN', 'SC', 'SL', 'SO', 'ZA', 'SS', 'SD', 'TG', 'TN', 'UG', 'TZ', 'ZM', 'ZW') then 'african'
    when country in (
      'AF', 'BH', 'BD', 'BT', 'BN', 'KH', 'CY', 'CN', 'KP', 'FJ', 'IN', 'ID', 'IR', 'IQ', 'JP', 'JO', 'KZ', 'KI', 'KW', 'KG',
      'LA', 'LB', 'MY', 'MV', 'MH', 'FM', 'MN', 'MM', 'NR', 'NP', 'OM', 'PK', 'PW', 'PG', 'PH', 'QA', 'KR', 'WS', 'SA', 'SG',
      'SB', 'LK', 'PS', 'SY', 'TJ', 'TH', 'TL', 'TO', 'TM', 'TV', 'AE', 'UZ', 'VU', 'VN', 'YE') then 'asia-pacific'
    when country in (
      'AL', 'AM', 'AZ', 'BY', 'BA', 'BG', 'HR', 'CZ', 'EE', 'GE', 'HU', 'LV', 'LT', 'ME', 'MK', 'PL', 'MD', 'RO', 'RU', 'RS',
      'SK', 'SI', 'UA') then 'eastern-european'
    when country in (
      'AG', 'AR', 'BS', 'BB', 'BZ', 'BO', 'BR', 'CL', 'CO', 'CR', 'CU', 'DM', 'DO', 'EC', 'SV', 'GD', 'GT', 'GY', 'HT', 'HN',
      'JM', 'MX', 'NI', 'PA', 'PY', 'PE', 'KN', 'LC', 'VC', 'SR', 'TT', 'UY', 'VE') then 'latin-american-caribbean'
    when country in (
      'AD', 'AU', 'AT', 'BE', 'CA', 'DK', 'FI', 'FR', 'DE', 'GR', 'IS', 'IE', 'IL', 'IT', 'LI', 'LU', 'MT', 'MC', 'NL', 'NZ',
      'NO', 'PT', 'SM', 'ES', 'SE', 'CH', 'TR', 'GB', 'US', 'VA') then 'western-european-others'
    else '' end;
end $$;
--> statement-breakpoint
-- In a language that keeps its plan, and with the regions in another, so that they are no part of it.
create function public.recount_reports(ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from public.report_facts where report_id = any (ids);
  insert into public.report_facts (report_id, version_id, event_id, year, held_on, days, is_late, is_few, participants, women, share,
    low_women, low_seats, high_women, high_seats, is_open_ended, type, form_key, language, participants_kind, women_kind, size, band,
    extent, unanswered, topics, speakers, speaker_groups, speaker_regions, organizer_groups)
  select r.id, v.id, r.event_id, e.year, v.held_on, (first.at at time zone e.time_zone)::date - v.held_on, first.at > e.due_at,
    coalesce(h.seats < 5, false), h.seats, h.held, h.held / nullif(h.seats, 0),
    case when h.seats is null then null when h.held is not null and h.seats > 0 then least(s.held_low, s.seats_high) else s.part_low * s.seats_low end,
    s.seats_high,
    case when h.seats is null then null when h.held is not null and h.seats > 0 then least(s.held_high, s.seats_high) else s.part_high * s.seats_high end,
    case when (h.held is not null and h.seats > 0) or w.kind = 'share' then s.seats_low else s.seats_high end,
    h.seats is not null and coalesce(p.kind = 'minimum' or w.kind = 'minimum', false),
    v.type, v.form_key, v.language, p.kind, w.kind,
    case when h.seats is null then null when h.seats < 5 then 'under-5' when h.seats < 11 then '5-10' when h.seats < 26 then '11-25'
      when h.seats < 51 then '26-50' when h.seats < 101 then '51-100' when h.seats < 251 then '101-250' else 'over-250' end,
    case when h.held is null or not h.seats >= 5 then null
      else (array['0-10', '10-20', '20-30', '30-40', '40-50', '50-60', '60-70', '70-80', '80-90', '90-100'])[
        1 + (select count(*) from unnest(array[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]::float8[]) step where step <= h.held / h.seats)] end,
    v.extent, v.unanswered,
    array(select t.topic_id from public.report_topics t where t.version_id = v.id order by 1),
    coalesce(seats.speakers, '{}'), coalesce(seats.speaker_groups, '{}'), coalesce(seats.speaker_regions, '{}'),
    coalesce(seats.organizer_groups, '{}')
  from public.reports r
  join public.versions v on v.report_id = r.id and v.number = r.published_version
  join public.events e on e.id = r.event_id
  left join public.counts p on p.version_id = v.id and p.concept = 'participants'
  left join public.counts w on w.version_id = v.id and w.concept = 'women'
  cross join lateral (select coalesce(r.published_at, v.published_at) as at) first
  cross join lateral (select
    case when p.kind in ('exact', 'estimate', 'range', 'minimum') then p.value::float8 end as seats,
    case when w.kind in ('exact', 'estimate', 'range', 'minimum') then w.value::float8 end as held) h
  cross join lateral (select
    case when p.kind = 'range' then coalesce(p.low, p.value)::float8 else h.seats end as seats_low,
    case when p.kind = 'range' then coalesce(p.high, p.value)::float8 else h.seats end as seats_high,
    case when w.kind = 'range' then coalesce(w.low, w.value)::float8 else h.held end as held_low,
    case when w.kind = 'range' then coalesce(w.high, w.value)::float8 else h.held end as held_high,
    case when w.kind = 'share' then coalesce(w.low, w.value, 0)::float8 / 100 else 0 end as part_low,
    case when w.kind = 'share' then coalesce(w.high, w.value, 100)::float8 / 100 else 1 end as part_high) s
  left join lateral (select
      array_agg(a."group" || '/' || a.country order by a.position) filter (where a.role = 'speaker') as speakers,
      array_agg(distinct a."group") filter (where a.role = 'speaker') as speaker_groups,
      array_agg(distinct public.region_of(a."group", a.country)) filter (where a.role = 'speaker') as speaker_regions,
      array_agg(distinct a."group") filter (where a.role = 'organizer') as organizer_groups
    from (select a.role, a.position, coalesce(a."group", o."group", '') as "group", coalesce(a.country, o.country, '') as country
      from public.appearances a left join public.organisations o on o.id = a.organisation_id where a.version_id = v.id) a) seats on true
  where r.id = any (ids) and r.status <> 'withdrawn';
end $$;
--> statement-breakpoint
revoke all on function public.recount_reports(uuid[]) from public;
--> statement-breakpoint
create function public.facts_of_report() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform public.recount_reports(array[new.id]);
  return null;
end $$;
--> statement-breakpoint
-- As the last act of the transaction, when everything that belongs to the version is there.
create constraint trigger facts_follow after insert on public.reports deferrable initially deferred for each row
  when (new.published_version is not null) execute function public.facts_of_report();
--> statement-breakpoint
create constraint trigger facts_follow_change after update on public.reports deferrable initially deferred for each row
  when ((old.published_version, old.event_id, old.published_at, old.status = 'withdrawn')
    is distinct from (new.published_version, new.event_id, new.published_at, new.status = 'withdrawn'))
  execute function public.facts_of_report();
--> statement-breakpoint
create function public.facts_of_event() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform public.recount_reports(array(select f.report_id from public.report_facts f
    join new_rows n on n.id = f.event_id join old_rows o on o.id = n.id
    where (o.year, o.time_zone, o.due_at) is distinct from (n.year, n.time_zone, n.due_at)));
  return null;
end $$;
--> statement-breakpoint
create trigger facts_follow after update on public.events referencing old table as old_rows new table as new_rows
  for each statement execute function public.facts_of_event();
--> statement-breakpoint
create function public.facts_of_organisation() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform public.recount_reports(array(select distinct f.report_id from new_rows n join old_rows o on o.id = n.id
    join public.appearances a on a.organisation_id = n.id join public.report_facts f on f.version_id = a.version_id
    where (o."group", o.country) is distinct from (n."group", n.country)));
  return null;
end $$;
--> statement-breakpoint
create trigger facts_follow after update on public.organisations referencing old table as old_rows new table as new_rows
  for each statement execute function public.facts_of_organisation();
--> statement-breakpoint
-- Merges move seats to another organisation; what a version says itself never changes.
create function public.facts_of_seats() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform public.recount_reports(array(select distinct f.report_id from new_rows n
    join public.report_facts f on f.version_id = n.version_id));
  return null;
end $$;
--> statement-breakpoint
create trigger facts_follow after update on public.appearances referencing new table as new_rows
  for each statement execute function public.facts_of_seats();
--> statement-breakpoint
revoke insert, update, delete, truncate on public.report_facts from rapporteur_app;
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.report_facts
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.registrations
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
select public.recount_reports(array(select id from public.reports where published_version is not null));
--> statement-breakpoint
create view published.facts as
select report_id, event_id, year, held_on, days, is_late, is_few, participants, women, share, low_women, low_seats, high_women,
  high_seats, is_open_ended, type, form_key, language, participants_kind, women_kind, size, band, extent, unanswered, topics, speakers,
  speaker_groups, speaker_regions, organizer_groups
from public.report_facts;
--> statement-breakpoint
-- Sessions that were not cancelled, and those that were reported all the same.
create view published.session_tallies as
select e.id as event_id, (coalesce(s.planned, 0) + coalesce(c.reported, 0))::int as sessions, coalesce(f.published, 0)::int as published,
  coalesce(w.withdrawn, 0)::int as withdrawn
from public.events e
left join (select event_id, count(*) as planned from public.sessions where cancelled_at is null group by 1) s on s.event_id = e.id
left join (select event_id, count(*) as published from public.report_facts group by 1) f on f.event_id = e.id
left join (select c.event_id, count(*) as reported from public.sessions c join public.reports r on r.session_id = c.id
  join public.report_facts f on f.report_id = r.id where c.cancelled_at is not null group by 1) c on c.event_id = e.id
left join (select r.event_id, count(*) as withdrawn from public.reports r join public.sessions s on s.id = r.session_id
  where r.status = 'withdrawn' and r.published_version is not null and s.cancelled_at is null group by 1) w on w.event_id = e.id;
--> statement-breakpoint
create view published.registrations as
select event_id, region, people, source from public.registrations;
--> statement-breakpoint
set constraints all immediate;
--> statement-breakpoint
set constraints all deferred;

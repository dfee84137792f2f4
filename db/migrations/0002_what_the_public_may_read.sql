-- Why:  public pages, files and figures read these views and nothing else, so that a forgotten condition shows nothing.
-- Safe: views only. A column is public because it is named here.
-- Back: drop schema published cascade; the release before this one has no public pages.
create schema published;
--> statement-breakpoint
create view published.events as
select e.id, e.slug, f.slug as forum_slug, f.name as forum_name, e.year, e.name, e.place, e.time_zone, e.starts_on, e.ends_on,
  e.form_key, e.due_at
from public.events e join public.forums f on f.id = e.forum_id;
--> statement-breakpoint
-- The current version of every report that has one and is not withdrawn, whatever state its working copy is in.
create view published.reports as
select r.id as report_id, r.slug, r.event_id, r.session_id, v.id as version_id, v.number as version, v.form_key, v.language, v.title,
  v.type, v.held_on, v.starts_at, v.ends_at, v.answers, v.change_note, v.published_at, r.published_at as first_published_at, v.search,
  s.slug as session_slug, s.code, s.theme, s.subtheme, s.place
from public.reports r
join public.versions v on v.report_id = r.id and v.number = r.published_version
join public.sessions s on s.id = r.session_id
where r.status <> 'withdrawn';
--> statement-breakpoint
create view published.versions as
select v.id, v.report_id, v.number, v.form_key, v.language, v.title, v.type, v.held_on, v.starts_at, v.ends_at, v.answers,
  v.change_note, v.published_at
from public.versions v join public.reports r on r.id = v.report_id
where r.status <> 'withdrawn' and v.number <= r.published_version;
--> statement-breakpoint
create view published.sessions as
select s.id, s.event_id, s.slug, s.code, s.type, s.title, s.theme, s.subtheme, s.place, s.held_on, s.starts_at, s.ends_at,
  s.cancelled_at is not null as is_cancelled, p.slug as report_slug
from public.sessions s left join published.reports p on p.session_id = s.id;
--> statement-breakpoint
create view published.withdrawn_reports as
select r.slug, r.event_id, v.title, s.code, v.held_on, r.withdrawn_at, r.withdrawn_reason
from public.reports r
join public.versions v on v.report_id = r.id and v.number = r.published_version
join public.sessions s on s.id = r.session_id
where r.status = 'withdrawn';
--> statement-breakpoint
create view published.counts as
select p.report_id, c.concept, c.kind, c.value, c.low, c.high, c.as_typed
from public.counts c join published.reports p on p.version_id = c.version_id;
--> statement-breakpoint
create view published.appearances as
select p.report_id, a.version_id, a.role, a.position, a.person_id, a.organisation_id, h.slug as person_slug, o.slug as organisation_slug,
  a.name, a.job_title, a.organisation, o.name as organisation_name, coalesce(a."group", o."group") as "group",
  coalesce(a.country, o.country) as country
from public.appearances a
join published.versions p on p.id = a.version_id
left join public.people h on h.id = a.person_id
left join public.organisations o on o.id = a.organisation_id;
--> statement-breakpoint
create view published.topics as
select id, "group", name, synonyms, position from public.topics;
--> statement-breakpoint
create view published.report_topics as
select t.report_id, t.topic_id from public.report_topics t join published.reports p on p.version_id = t.version_id;

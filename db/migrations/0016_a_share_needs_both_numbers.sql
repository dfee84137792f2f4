-- Why:  a report that counted women and nobody else stood in the lowest band of women's share.
-- Safe: the function of 0014 with one condition written out; the rows of all published reports are made again.
-- Back: nothing to do.
create or replace function public.recount_reports(ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
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
    case when h.seats is null or h.held is null or h.seats < 5 then null
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
select public.recount_reports(array(select report_id from public.report_facts));
--> statement-breakpoint
set constraints all immediate;
--> statement-breakpoint
set constraints all deferred;

-- Why:  lists of one organisation's or one person's reports find the seats of the current version.
-- Safe: one more column at the end of a view.
-- Back: nothing to do; the release before does not name the column.
create or replace view published.facts as
select report_id, event_id, year, held_on, days, is_late, is_few, participants, women, share, low_women, low_seats, high_women,
  high_seats, is_open_ended, type, form_key, language, participants_kind, women_kind, size, band, extent, unanswered, topics, speakers,
  speaker_groups, speaker_regions, organizer_groups, version_id
from public.report_facts;

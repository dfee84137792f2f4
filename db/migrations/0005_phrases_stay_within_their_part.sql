-- Why:  a phrase was found across the end of one part of a report and the beginning of the next: "forum open" in a report
--       whose title, kept twice, is "Open forum".
-- Safe: replaces a function; versions that were published before keep the vector that they have.
-- Back: the function of migration 0001.
create or replace function public.search_vector(language text, title text, names text, body text) returns tsvector
language sql immutable parallel safe as $$
  -- A sign that no word can be stands between the parts, and is taken out again when every word has its place.
  select ts_delete(
    setweight(to_tsvector(public.search_configuration(language), title), 'A') || '§:1'::tsvector
      || setweight(to_tsvector('public.report_any', title), 'A') || '§:1'::tsvector
      || setweight(to_tsvector('public.report_any', names), 'B') || '§:1'::tsvector
      || setweight(to_tsvector(public.search_configuration(language), body), 'C') || '§:1'::tsvector
      || setweight(to_tsvector('public.report_any', body), 'D'),
    '§')
$$;

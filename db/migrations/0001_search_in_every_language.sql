-- Why:  a report is found by its words in its own language and, unstemmed, in any other; accents never matter.
-- Safe: only adds configurations and functions; both extensions are trusted, so the owner of the database may create them.
-- Back: drop the two functions and the configurations.
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
do $$
declare
  pair record;
begin
  for pair in
    select * from (values ('en', 'english'), ('fr', 'french'), ('es', 'spanish'), ('ru', 'russian'), ('ar', 'arabic'),
      ('pt', 'portuguese'), ('any', 'simple')) as of_language (code, parent)
  loop
    execute format('create text search configuration public.report_%s (copy = pg_catalog.%s)', pair.code, pair.parent);
    execute format('alter text search configuration public.report_%s alter mapping for hword, hword_part, word with public.unaccent, %s',
      pair.code, case pair.parent when 'simple' then 'simple' else pair.parent || '_stem' end);
  end loop;
end $$;
--> statement-breakpoint
create function public.search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case language when 'en' then 'public.report_en' when 'fr' then 'public.report_fr' when 'es' then 'public.report_es'
    when 'ru' then 'public.report_ru' when 'ar' then 'public.report_ar' when 'pt' then 'public.report_pt'
    else 'public.report_any' end::regconfig
$$;
--> statement-breakpoint
-- Title before names before text; each stemmed in the report's language and also as written, for readers in another one.
create function public.search_vector(language text, title text, names text, body text) returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector(public.search_configuration(language), title), 'A') || setweight(to_tsvector('public.report_any', title), 'A')
    || setweight(to_tsvector('public.report_any', names), 'B')
    || setweight(to_tsvector(public.search_configuration(language), body), 'C') || setweight(to_tsvector('public.report_any', body), 'D')
$$;
--> statement-breakpoint
create function public.search_query(words text) returns tsquery language sql immutable parallel safe as $$
  select websearch_to_tsquery('public.report_any', words) || websearch_to_tsquery('public.report_en', words)
    || websearch_to_tsquery('public.report_fr', words) || websearch_to_tsquery('public.report_es', words)
    || websearch_to_tsquery('public.report_ru', words) || websearch_to_tsquery('public.report_ar', words)
    || websearch_to_tsquery('public.report_pt', words)
$$;

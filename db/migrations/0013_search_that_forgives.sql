-- Why:  search forgives more: names in Arabic with or without its points and forms of alef, Chinese without spaces, words that
--       join others, typing errors. A list may be in the order of its titles.
-- Safe: functions, a table and a view are new; the vectors of what is published are made again in the transaction, which
--       holds the table of versions for some seconds in ten thousand reports. The release before still finds with them.
-- Back: drop the trigger, the view, the table, the index and the new functions; search_vector of migration 0005.
create function public.search_text(words text) returns text language sql immutable parallel safe as $$
  -- Arabic as one writes it in haste; signs of other alphabets between words, which a database that sorts by bytes takes for
  -- letters; and between signs of Chinese and Japanese every two neighbours are a word.
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(normalize(words, NFKC), 'أإآٱىةـ', 'اااايه'),
    '[\u0610-\u061a\u064b-\u065f\u0670]', '', 'g'),
    '[\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u2010-\u206f\u20a0-\u20cf\u2100-\u2bff\u3001-\u3004\u3008-\u3020\u3030\uff01-\uff0f]', ' ', 'g'),
    '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', '\1\1', 'g'),
    '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])\1', '\1 \1', 'g')
$$;
--> statement-breakpoint
-- The same signs set apart from the words beside them, between marks of the private use area by which they find back.
create function public.loosened(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(words, '([\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u2010-\u206f\u20a0-\u20cf\u2100-\u2bff\u3001-\u3004\u3008-\u3020\u3030\uff01-\uff0f])', E' \ue003\\1\ue003 ', 'g')
$$;
--> statement-breakpoint
create function public.search_terms(words text) returns text language sql immutable parallel safe as $$
  -- As search_text, without the single signs at the ends of a run: a part of a longer run has other neighbours there.
  select regexp_replace(
    regexp_replace(public.search_text(words),
      '(^|[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff] (?=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', '\1', 'g'),
    '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}) [\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff](?=$|[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', '\1', 'g')
$$;
--> statement-breakpoint
create or replace function public.search_vector(language text, title text, names text, body text) returns tsvector
language sql immutable parallel safe as $$
  -- A sign that no word can be stands between the parts, and is taken out again when every word has its place.
  select ts_delete(
    setweight(to_tsvector(public.search_configuration(language), public.search_text(title)), 'A') || '§:1'::tsvector
      || setweight(to_tsvector('public.report_any', public.search_text(title)), 'A') || '§:1'::tsvector
      || setweight(to_tsvector('public.report_any', public.search_text(names)), 'B') || '§:1'::tsvector
      || setweight(to_tsvector(public.search_configuration(language), public.search_text(body)), 'C') || '§:1'::tsvector
      || setweight(to_tsvector('public.report_any', public.search_text(body)), 'D'),
    '§')
$$;
--> statement-breakpoint
-- One word in every language at once. Null where some language only joins other words with it.
create function public.search_word(word text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  plain text := public.search_terms(word);
  found tsquery := plainto_tsquery('public.report_any', plain);
  one tsquery;
  language text;
begin
  foreach language in array array['en', 'fr', 'es', 'ru', 'ar', 'pt'] loop
    one := plainto_tsquery(public.search_configuration(language), plain);
    if numnode(one) = 0 then return null; end if;
    found := found || one;
  end loop;
  return found;
end $$;
--> statement-breakpoint
-- All of the words, the unfinished one also as a beginning. Words that only join others count where there are no others.
create function public.search_words(words text[], unfinished text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  word text;
  one tsquery;
  beginning tsquery;
  every tsquery;
begin
  for place in 1 .. cardinality(words) loop
    word := words[place];
    one := public.search_word(word);
    if place = cardinality(words) and word = unfinished and (one is not null or every is null) then
      beginning := to_tsquery('public.report_any', nullif(regexp_replace(trim(public.search_terms(word)), '\s+', ' <-> ', 'g'), '') || ':*');
      one := coalesce(one || beginning, beginning);
    end if;
    every := coalesce(every && one, every, one);
  end loop;
  return coalesce(every, plainto_tsquery('public.report_any', public.search_terms(array_to_string(words, ' '))));
end $$;
--> statement-breakpoint
-- Words as they stand side by side, in no other form.
create function public.search_phrase(words text) returns tsquery language sql immutable parallel safe as $$
  select phraseto_tsquery('public.report_any', public.search_terms(words))
$$;
--> statement-breakpoint
create function public.title_key(title text) returns text language sql immutable parallel safe as $$
  select left(lower(public.unaccent('public.unaccent', regexp_replace(title, '^[^[:alnum:]]+', ''))), 120) collate "C"
$$;
--> statement-breakpoint
create function public.folded_word(word text) returns text language sql immutable parallel safe as $$
  select lower(public.unaccent('public.unaccent', public.search_text(word)))
$$;
--> statement-breakpoint
CREATE INDEX "versions_title" ON "versions" USING btree (public.title_key("title"),"report_id");
--> statement-breakpoint
CREATE TABLE "search_words" (
	"folded" text PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"reports" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gist ("folded" gist_trgm_ops);
--> statement-breakpoint
CREATE INDEX "search_words_gone" ON "search_words" USING btree ("folded") WHERE "search_words"."reports" <= 0;
--> statement-breakpoint
-- What a version is found by: its people and organisations, and its answers in words. Values of scales and days have no space.
create function public.names_of_version(version uuid) returns text language sql stable as $$
  select coalesce(string_agg(concat_ws(', ', nullif(name, ''), nullif(job_title, ''), nullif(organisation, '')), E'\n' order by role, position), '')
  from public.appearances where version_id = version
$$;
--> statement-breakpoint
create function public.prose_of(answers jsonb) returns text language sql immutable parallel safe as $$
  select left(coalesce(string_agg(passage #>> '{}', E'\n\n'), ''), 400000)
  from jsonb_path_query(answers, 'strict $.* ? (@.type() == "array")[*] ? (@.type() == "string")', '{}', true) as passage
$$;
--> statement-breakpoint
create function public.words_of_version(version uuid) returns table (folded text, word text) language sql stable as $$
  select public.folded_word(found[1]), max(found[1])
  from public.versions v, regexp_matches(lower(v.title || E'\n' || public.names_of_version(v.id) || E'\n' || public.prose_of(v.answers)), '[[:alpha:]]{4,40}', 'g') as found
  where v.id = version and found[1] !~ '[\u3040-\u30ff\u3400-\u9fff]'
  group by 1
$$;
--> statement-breakpoint
-- Deferred to the end of the transaction, when the version and its people are there. In order, so that two never wait for each other.
create function public.keep_search_words() returns trigger language plpgsql as $$
declare
  had integer := case when tg_op = 'UPDATE' and old.status <> 'withdrawn' then old.published_version end;
  has integer := case when new.status <> 'withdrawn' then new.published_version end;
begin
  if had is not distinct from has then return null; end if;
  insert into public.search_words as kept (folded, word, reports)
  select folded, max(word), sum(change) from (
    select w.folded, w.word, 1 as change from public.versions v, public.words_of_version(v.id) w where v.report_id = new.id and v.number = has
    union all
    select w.folded, w.word, -1 from public.versions v, public.words_of_version(v.id) w where v.report_id = new.id and v.number = had
  ) as changed
  group by folded having sum(change) <> 0 order by folded
  on conflict (folded) do update set reports = kept.reports + excluded.reports;
  delete from public.search_words where reports <= 0;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger reports_keep_search_words after insert or update of status, published_version on public.reports
deferrable initially deferred for each row execute function public.keep_search_words();
--> statement-breakpoint
create view published.words as select folded, word, reports from public.search_words;
--> statement-breakpoint
update public.versions v set search = public.search_vector(v.language, v.title, public.names_of_version(v.id),
  public.prose_of(v.answers) || coalesce((select E'\n\n' || string_agg(line #>> '{}', E'\n\n')
    from jsonb_path_query(v.answers, 'strict $.* ? (@.type() == "string" && @ like_regex " ")', '{}', true) as line), ''));
--> statement-breakpoint
insert into public.search_words (folded, word, reports)
select w.folded, max(w.word), count(*) from published.reports p, public.words_of_version(p.version_id) w group by w.folded;

-- Why:  on an upheld request a name goes out of everything that is kept: every revision, version, mail, note, import and entry of the
--       audit. Most of that the portal's role cannot change, so a function of the owner does, only for an erasure that one site admin
--       asked for and another confirmed, and only by putting a fixed mark in the place of the name.
-- Safe: new tables, a view and functions; the release before does not look at them.
-- Back: drop them. What was erased stays so.
CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"names" text[] NOT NULL,
	"pattern" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"confirmed_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"tally" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "erasures_two_admins" CHECK ("erasures"."confirmed_at" is null or "erasures"."decided_by" <> "erasures"."asked_by"),
	CONSTRAINT "erasures_have_reason" CHECK ("erasures"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "gone_addresses" (
	"hash" text PRIMARY KEY NOT NULL,
	"gone_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.gone_addresses
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
revoke insert, update, delete, truncate on public.gone_addresses from rapporteur_app;
--> statement-breakpoint
revoke delete, truncate on public.erasures from rapporteur_app;
--> statement-breakpoint
create view published.gone_addresses as select hash from public.gone_addresses;
--> statement-breakpoint
create function public.masked_json(value jsonb, pattern text, mark text) returns jsonb language sql immutable parallel safe as $$
  select case jsonb_typeof(value)
    when 'string' then to_jsonb(regexp_replace(value #>> '{}', pattern, mark, 'gi'))
    when 'array' then coalesce((select jsonb_agg(public.masked_json(part, pattern, mark) order by place)
      from jsonb_array_elements(value) with ordinality as parts(part, place)), '[]')
    when 'object' then coalesce((select jsonb_object_agg(key, public.masked_json(part, pattern, mark)) from jsonb_each(value) as parts(key, part)), '{}')
    else value end
$$;
--> statement-breakpoint
-- Every table that can hold a name, but those that follow from others and the record of erasures itself.
create view public.erasable_tables as
select c.relname::text as name, pg_total_relation_size(c.oid) as bytes from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname not in ('erasures', 'gone_addresses', 'audit_chain', 'search_words', 'report_facts', 'publication', 'appearances', 'made_books');
--> statement-breakpoint
grant select on public.erasable_tables to rapporteur_app;
--> statement-breakpoint
-- Takes the name of one erasure out of one part of one table, and says how many rows that were. Doing it twice is doing it once.
create function public.erase_from(of_erasure uuid, of_table text, part integer, parts integer) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  made public.erasures;
  mark constant text := '[Name withheld on request]';
  pattern text;
  here text := format('mod(hashtext(t.ctid::text)::bigint + 2147483648, %s) = %s', parts, part);
  sets text;
  changed bigint;
  versions uuid[];
  shown uuid[];
  entries uuid[];
begin
  select * into made from public.erasures e
  where e.id = of_erasure and e.confirmed_at is not null and e.decided_by <> e.asked_by and e.done_at is null;
  if not found then raise exception 'No erasure waits to be done here.'; end if;
  if not exists (select from public.erasable_tables a where a.name = of_table) then raise exception 'No name is erased from here.'; end if;
  pattern := made.pattern;

  if of_table = 'versions' then
    versions := array(select v.id from public.versions v where v.answers::text ~* pattern or v.title ~* pattern or v.change_note ~* pattern
      or exists (select from public.appearances a where a.version_id = v.id and concat_ws(E'\n', a.name, a.job_title, a.organisation) ~* pattern));
    shown := array(select p.version_id from published.reports p where p.version_id = any (versions));
    insert into public.search_words as kept (folded, word, reports)
    select w.folded, max(w.word), -count(*) from unnest(shown) as s(id), public.words_of_version(s.id) w group by w.folded order by w.folded
    on conflict (folded) do update set reports = kept.reports + excluded.reports;
    update public.appearances a set
      person_id = case when a.name ~* pattern then null else a.person_id end,
      name = regexp_replace(a.name, pattern, mark, 'gi'), job_title = regexp_replace(a.job_title, pattern, mark, 'gi'),
      organisation = regexp_replace(a.organisation, pattern, mark, 'gi')
    where a.version_id = any (versions);
  elsif of_table = 'people' then
    insert into public.gone_addresses (hash) select encode(sha256(convert_to(h.slug, 'UTF8')), 'hex') from public.people h where h.name ~* pattern
    on conflict do nothing;
    update public.appearances a set person_id = null where a.person_id in (select h.id from public.people h where h.name ~* pattern);
    update public.people h set slug = 'withheld-' || replace(h.id::text, '-', ''), folded = '' where h.name ~* pattern;
  elsif of_table = 'users' then
    delete from public.user_sessions s where s.user_id in (select u.id from public.users u where u.email ~* pattern);
    update public.users u set email = 'withheld-' || u.id || '@withheld.invalid', disabled_at = coalesce(u.disabled_at, now()) where u.email ~* pattern;
  elsif of_table in ('sign_ins', 'invitations', 'reminder_refusals') then
    execute format('delete from public.%I t where t.email ~* $1', of_table) using pattern;
  elsif of_table = 'rate_limits' then
    delete from public.rate_limits r where r.key ~* pattern;
  elsif of_table = 'outgoing_mails' then
    update public.outgoing_mails m set recipient = 'withheld@withheld.invalid', key = null,
      dead_at = case when m.sent_at is null then coalesce(m.dead_at, now()) end where m.recipient ~* pattern or m.key ~* pattern;
  elsif of_table = 'pasted_notes' then
    update public.pasted_notes n set original = null where n.text ~* pattern or n.name ~* pattern;
  elsif of_table = 'import_documents' then
    update public.import_documents d set original = null where d.proposal::text ~* pattern or d.summary::text ~* pattern or d.name ~* pattern;
  elsif of_table = 'audit_entries' then
    entries := array(select e.id from public.audit_entries e where e.note ~* pattern);
  end if;

  select string_agg(case c.udt_name
      when 'text' then format('%1$I = regexp_replace(t.%1$I, $1, $2, ''gi'')', c.column_name)
      when 'jsonb' then format('%1$I = public.masked_json(t.%1$I, $1, $2)', c.column_name)
      else format('%1$I = array(select regexp_replace(entry, $1, $2, ''gi'') from unnest(t.%1$I) with ordinality as x(entry, place) order by place)', c.column_name)
    end, ', ') into sets
  from information_schema.columns c
  where c.table_schema = 'public' and c.table_name = of_table and c.udt_name in ('text', 'jsonb', '_text') and c.is_generated = 'NEVER';
  if sets is null then return 0; end if;
  execute format('update public.%I t set %s where t::text ~* $1 and %s', of_table, sets, here) using pattern, mark;
  get diagnostics changed = row_count;

  if of_table = 'versions' then
    update public.versions v set search = public.search_vector(v.language, v.title, public.names_of_version(v.id), public.prose_of(v.answers))
    where v.id = any (versions);
    insert into public.search_words as kept (folded, word, reports)
    select w.folded, max(w.word), count(*) from unnest(shown) as s(id), public.words_of_version(s.id) w group by w.folded order by w.folded
    on conflict (folded) do update set reports = kept.reports + excluded.reports;
    delete from public.search_words w where w.reports <= 0;
    changed := cardinality(versions);
  elsif of_table = 'audit_entries' then
    -- The hash of the note as it was holds the chain; without its salt nobody can try names against it.
    update public.audit_chain c set salt = null where c.entry_id = any (entries);
  end if;
  return changed;
end $$;
--> statement-breakpoint
revoke all on function public.erase_from(uuid, text, integer, integer) from public;
--> statement-breakpoint
grant execute on function public.erase_from(uuid, text, integer, integer) to rapporteur_app;

-- Why:  nobody can change, forge or leave out an entry of the audit unseen. Each row of the chain carries the hash of the row before.
--       A job chains what is committed, in one order, so that people who save at once never wait for each other (decision "The
--       audit is chained after the fact").
-- Safe: a new table and functions; entries are written as before. Those that are there are chained at the first run.
-- Back: drop the functions and the table; the entries stay.
CREATE TABLE "audit_chain" (
	"number" bigint PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"salt" uuid,
	"note_hash" "bytea",
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"chained_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_chain_entryId_unique" UNIQUE("entry_id")
);
--> statement-breakpoint
ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_entry_id_audit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."audit_entries"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
revoke insert, update, delete, truncate on public.audit_chain from rapporteur_app;
--> statement-breakpoint
create function public.audit_hash(number bigint, previous bytea, entry public.audit_entries, note_hash bytea) returns bytea
language sql immutable parallel safe set search_path = pg_catalog as $$
  select sha256(convert_to(jsonb_build_array(number, encode(previous, 'hex'), entry.id, (extract(epoch from entry.at) * 1000000)::bigint,
    entry.actor_id, entry.action, entry.event_id, entry.report_id, entry.user_id, entry.from_status, entry.to_status,
    entry.is_automatic, encode(note_hash, 'hex'))::text, 'UTF8'))
$$;
--> statement-breakpoint
create function public.audit_note_hash(salt uuid, note text) returns bytea
language sql immutable parallel safe set search_path = pg_catalog as $$
  select case when note is null then null else sha256(convert_to(salt::text || note, 'UTF8')) end
$$;
--> statement-breakpoint
-- One chainer at a time. A transaction may commit up to a day after it began, which is what an entry has its moment from.
create function public.chain_audit(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry public.audit_entries;
  last_number bigint;
  last_hash bytea;
  since timestamptz;
  salt uuid;
  note_hash bytea;
  added integer := 0;
begin
  perform pg_advisory_xact_lock(727276);
  select c.number, c.hash, e.at - interval '1 day' into last_number, last_hash, since
  from public.audit_chain c join public.audit_entries e on e.id = c.entry_id order by c.number desc limit 1;
  last_number := coalesce(last_number, 0);
  last_hash := coalesce(last_hash, '\x00'::bytea);
  for entry in
    select e.* from public.audit_entries e
    where e.at > coalesce(since, '-infinity') and not exists (select from public.audit_chain c where c.entry_id = e.id)
    order by e.at, e.id limit most
  loop
    salt := gen_random_uuid();
    note_hash := public.audit_note_hash(salt, entry.note);
    last_number := last_number + 1;
    insert into public.audit_chain (number, entry_id, salt, note_hash, previous, hash)
    values (last_number, entry.id, salt, note_hash, last_hash, public.audit_hash(last_number, last_hash, entry, note_hash))
    returning hash into last_hash;
    added := added + 1;
  end loop;
  return added;
end $$;
--> statement-breakpoint
revoke all on function public.chain_audit(integer) from public;
--> statement-breakpoint
grant execute on function public.chain_audit(integer) to rapporteur_app;
--> statement-breakpoint
-- Looks at `most` links after a number; the first that does not hold, and why.
create function public.check_audit(after bigint, most integer) returns table (checked bigint, upto bigint, erased bigint, broken bigint, why text)
language sql stable set search_path = pg_catalog as $$
  with link as (
    select c.number, c.entry_id, c.salt, c.note_hash, c.previous, c.hash, e as entry, e.id as found, e.note,
      coalesce(lag(c.hash) over (order by c.number), (select b.hash from public.audit_chain b where b.number = after), '\x00'::bytea) as before,
      after + row_number() over (order by c.number) as expected
    from public.audit_chain c left join public.audit_entries e on e.id = c.entry_id
    where c.number > after order by c.number limit most
  ), judged as (
    select number, salt is null and note_hash is not null as is_erased, case
      when number <> expected then 'left-out'
      when found is null then 'entry-gone'
      when previous <> before then 'not-linked'
      when hash <> public.audit_hash(number, previous, entry, note_hash) then 'entry-changed'
      when (note is null) <> (note_hash is null) then 'note-changed'
      when salt is not null and note_hash <> public.audit_note_hash(salt, note) then 'note-changed'
      end as why
    from link
  )
  select count(*), max(number), count(*) filter (where is_erased), min(number) filter (where why is not null),
    (array_agg(why order by number) filter (where why is not null))[1]
  from judged
$$;

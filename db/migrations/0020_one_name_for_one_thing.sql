-- Why:  topics have names in several languages and may be merged or retired; organisations and people who stand in the record twice
--       can be merged, and parted again; themes of an event speak for topics. Addresses of what was merged lead to what it became.
-- Safe: new tables, and columns that are empty or have a default; views get columns at their ends. Until something is merged every
--       view says what it said before, so the release before reads on.
-- Back: undo all merges, drop the triggers, functions and views made here, the new tables and columns; views of 0002 as they were.
CREATE TABLE "directory_distinctions" (
	"kind" text NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"found_by" uuid NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directory_distinctions_kind_one_id_other_id_pk" PRIMARY KEY("kind","one_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "directory_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"seats" jsonb NOT NULL,
	"aliases" text[] NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "theme_topics" (
	"event_id" uuid NOT NULL,
	"theme" text NOT NULL,
	"topic_id" text NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "theme_topics_event_id_theme_topic_id_pk" PRIMARY KEY("event_id","theme","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topic_names" (
	"topic_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text,
	"synonyms" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "topic_names_topic_id_language_pk" PRIMARY KEY("topic_id","language"),
	CONSTRAINT "topic_names_beside_english" CHECK ("topic_names"."language" <> 'en')
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "successor_id" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "current_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "directory_distinctions" ADD CONSTRAINT "directory_distinctions_found_by_users_id_fk" FOREIGN KEY ("found_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_merges" ADD CONSTRAINT "directory_merges_merged_by_users_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_merges" ADD CONSTRAINT "directory_merges_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_topics" ADD CONSTRAINT "theme_topics_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_topics" ADD CONSTRAINT "theme_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_topics" ADD CONSTRAINT "theme_topics_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_names" ADD CONSTRAINT "topic_names_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_merges_at" ON "directory_merges" USING btree ("merged_at");--> statement-breakpoint
CREATE INDEX "directory_merges_merged" ON "directory_merges" USING btree ("merged_id");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_organisations_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_people_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_successor_id_topics_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_aliases_alike" ON "organisation_aliases" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_alike" ON "people" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "topics_current" ON "topics" USING btree ("current_id");--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_no_successor_of_itself" CHECK ("topics"."successor_id" <> "topics"."id");
--> statement-breakpoint
update public.topics set current_id = id;
--> statement-breakpoint
set constraints all immediate;
--> statement-breakpoint
set constraints all deferred;
--> statement-breakpoint
create function public.begin_topic() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.current_id := new.id;
  return new;
end $$;
--> statement-breakpoint
create trigger topics_begin before insert on public.topics for each row execute function public.begin_topic();
--> statement-breakpoint
-- What a version was given never changes; which topic that is today does, and what is counted with it.
create function public.settle_topics() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  moved text[];
begin
  with recursive chain(id, current_id) as (
    select id, id from public.topics where successor_id is null
    union all
    select t.id, c.current_id from public.topics t join chain c on t.successor_id = c.id
  ), settled as (
    update public.topics t set current_id = c.current_id from chain c where c.id = t.id and t.current_id <> c.current_id returning t.id
  )
  select array_agg(id) into moved from settled;
  if exists (select from public.topics t left join public.topics c on c.id = t.current_id where c.successor_id is not null) then
    raise exception 'A topic cannot come after itself.';
  end if;
  update public.report_facts f set topics = array(
    select distinct t.current_id from public.report_topics r join public.topics t on t.id = r.topic_id where r.version_id = f.version_id order by 1)
  where f.version_id in (select r.version_id from public.report_topics r where r.topic_id = any (moved));
  return null;
end $$;
--> statement-breakpoint
create trigger topics_settle after update of successor_id on public.topics for each statement execute function public.settle_topics();
--> statement-breakpoint
create function public.settle_facts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.topics := array(select distinct t.current_id from unnest(new.topics) given join public.topics t on t.id = given order by 1);
  return new;
end $$;
--> statement-breakpoint
create trigger facts_settle before insert on public.report_facts for each row execute function public.settle_facts();
--> statement-breakpoint
create or replace view published.topics as
select t.id, t."group", t.name, t.synonyms, t.position,
  jsonb_build_object('en', t.name) || coalesce((select jsonb_object_agg(n.language, n.name) from public.topic_names n
    where n.topic_id = t.id and n.name is not null), '{}') as names,
  jsonb_build_object('en', t.synonyms) || coalesce((select jsonb_object_agg(n.language, n.synonyms) from public.topic_names n
    where n.topic_id = t.id), '{}') as terms,
  t.retired_at is not null as is_retired
from public.topics t where t.successor_id is null;
--> statement-breakpoint
create or replace view published.report_topics as
select distinct r.report_id, t.current_id as topic_id
from public.report_topics r join published.reports p on p.version_id = r.version_id join public.topics t on t.id = r.topic_id;
--> statement-breakpoint
create function public.current_organisation(uuid) returns uuid language sql stable as $$
  with recursive chain(id, next) as (
    select o.id, o.merged_into from public.organisations o where o.id = $1
    union
    select o.id, o.merged_into from public.organisations o join chain c on o.id = c.next
  ) select id from chain where next is null
$$;
--> statement-breakpoint
create function public.current_person(uuid) returns uuid language sql stable as $$
  with recursive chain(id, next) as (
    select p.id, p.merged_into from public.people p where p.id = $1
    union
    select p.id, p.merged_into from public.people p join chain c on p.id = c.next
  ) select id from chain where next is null
$$;
--> statement-breakpoint
-- Where the address of what was merged or replaced leads.
create view published.moves as
select 'topic' as kind, t.id as slug, t.current_id as now_slug from public.topics t where t.successor_id is not null
union all
select 'organization', o.slug, k.slug from public.organisations o
  join public.organisations k on k.id = public.current_organisation(o.id) where o.merged_into is not null
union all
select 'person', p.slug, k.slug from public.people p
  join public.people k on k.id = public.current_person(p.id) where p.merged_into is not null;
--> statement-breakpoint
-- Whoever is in the directory was once named by something public. These are not any more.
create view published.gone as
select 'organization' as kind, o.slug from public.organisations o
where o.merged_into is null and not exists (select from public.appearances a join published.reports p on p.version_id = a.version_id
  where a.organisation_id = o.id)
union all
select 'person', h.slug from public.people h
where h.merged_into is null and not exists (select from public.appearances a join published.reports p on p.version_id = a.version_id
  where a.person_id = h.id);
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.topic_names
  deferrable initially deferred for each row execute function public.move_publication();

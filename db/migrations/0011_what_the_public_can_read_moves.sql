-- Why:  a public page holds until something that the public can read has changed. One row says so: it moves as the last act of each
--       transaction that changes such a thing, so that nobody waits for its lock while others still work. `moved_at` tells apart
--       two states of the same number, which a restored backup can have.
-- Safe: a new table and triggers on changes that are rare; saving a draft moves nothing. The release before does not look at it.
-- Back: drop function public.move_publication cascade; drop view published.publication; drop table public.publication.
CREATE TABLE "publication" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
insert into public.publication default values;
--> statement-breakpoint
revoke insert, update, delete, truncate on public.publication from rapporteur_app;
--> statement-breakpoint
create view published.publication as select version, moved_at from public.publication;
--> statement-breakpoint
create function public.move_publication() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('rapporteur.moved_in', true) is distinct from pg_current_xact_id()::text then
    perform set_config('rapporteur.moved_in', pg_current_xact_id()::text, true);
    update public.publication set version = version + 1, moved_at = clock_timestamp();
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.forums
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.events
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.sessions
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.topics
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after update or delete on public.people
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after update or delete on public.organisations
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.versions
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.counts
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.appearances
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.report_topics
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create constraint trigger publication_moves after update on public.reports
  deferrable initially deferred for each row
  when (coalesce(old.published_version, new.published_version) is not null
    and (old.published_version, old.slug, old.status = 'withdrawn', old.withdrawn_at, old.withdrawn_reason)
      is distinct from (new.published_version, new.slug, new.status = 'withdrawn', new.withdrawn_at, new.withdrawn_reason))
  execute function public.move_publication();

-- Why:  an admin takes a passage or an answer out of the public for a public reason. It goes out of every published version at
--       once, which the portal's own role cannot rewrite: one function does, only for a redaction of the same transaction, so
--       that no version changes without its row here. The original stays in the revisions.
-- Safe: a new table, a view and a function; the release before does not look at them.
-- Back: drop the function, the view and the table. What was taken out stays out.
CREATE TABLE "redactions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"words" text,
	"removed" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mark" text NOT NULL,
	"reason" text NOT NULL,
	"version" integer NOT NULL,
	"revision" integer NOT NULL,
	"redacted_by" uuid NOT NULL,
	"redacted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redactions_have_reason" CHECK ("redactions"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_redacted_by_users_id_fk" FOREIGN KEY ("redacted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redactions_report" ON "redactions" USING btree ("report_id","redacted_at");
--> statement-breakpoint
revoke update, delete, truncate on public.redactions from rapporteur_app;
--> statement-breakpoint
create constraint trigger publication_moves after insert or update or delete on public.redactions
  deferrable initially deferred for each row execute function public.move_publication();
--> statement-breakpoint
create view published.redactions as
select d.id, d.report_id, d.version, d.question_key, d.words is null as is_whole, d.reason, d.redacted_at
from public.redactions d join published.reports p on p.report_id = d.report_id;
--> statement-breakpoint
-- `patterns` are how the words are looked for in seats; none where a whole answer went, whose seats and counts are named.
create function public.redact_version(of_version uuid, of_redaction uuid, given jsonb, patterns text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  made public.redactions;
  pattern text;
begin
  select d.* into made from public.redactions d join public.versions v on v.report_id = d.report_id
  where d.id = of_redaction and v.id = of_version and v.number < d.version
    and d.xmin::text::bigint = pg_current_xact_id()::text::bigint & 4294967295;
  if not found then raise exception 'This version is not one of a redaction of this transaction.'; end if;
  delete from public.appearances a
  where a.version_id = of_version and a.role in (select jsonb_array_elements_text(given -> 'roles'));
  foreach pattern in array patterns loop
    update public.appearances a set
      person_id = case when a.name ~ pattern then null else a.person_id end,
      organisation_id = case when a.organisation ~ pattern then null else a.organisation_id end,
      name = regexp_replace(a.name, pattern, replace(made.mark, '\', '\\'), 'g'),
      job_title = regexp_replace(a.job_title, pattern, replace(made.mark, '\', '\\'), 'g'),
      organisation = regexp_replace(a.organisation, pattern, replace(made.mark, '\', '\\'), 'g')
    where a.version_id = of_version and (a.name ~ pattern or a.job_title ~ pattern or a.organisation ~ pattern);
  end loop;
  update public.counts c set kind = 'not-recorded', value = null, low = null, high = null, as_typed = made.mark
  where c.version_id = of_version and c.concept in (select jsonb_array_elements_text(given -> 'counts'));
  update public.versions v set answers = given -> 'answers', title = given ->> 'title', change_note = given ->> 'changeNote',
    extent = given ->> 'extent', unanswered = array(select jsonb_array_elements_text(given -> 'unanswered'))
  where v.id = of_version;
  update public.versions v set search = public.search_vector(v.language, v.title, public.names_of_version(v.id), public.prose_of(v.answers))
  where v.id = of_version;
end $$;
--> statement-breakpoint
revoke all on function public.redact_version(uuid, uuid, jsonb, text[]) from public;
--> statement-breakpoint
grant execute on function public.redact_version(uuid, uuid, jsonb, text[]) to rapporteur_app;

-- Why:  the secretariat makes next year's form in the browser, so a form is a row as well as a file. What is released is public, and
--       stands for ever: reports were filed under it.
-- Safe: a new table and a new view. The release before knows only the forms that ship with it.
-- Back: drop view published.forms; drop table public.forms. Reports filed under such a form cannot be read by the release before.
CREATE TABLE "forms" (
	"key" text PRIMARY KEY NOT NULL,
	"based_on" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	CONSTRAINT "forms_key" CHECK ("forms"."key" ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forms" ADD CONSTRAINT "forms_released_by_users_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create view published.forms as select key, content, released_at from public.forms where released_at is not null;
--> statement-breakpoint
create function public.keep_released_form() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.released_at is not null then raise exception 'The form % is released and never changes.', old.key using errcode = 'restrict_violation'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger forms_stay_released before update or delete on public.forms for each row execute function public.keep_released_form();
--> statement-breakpoint
create constraint trigger publication_moves after insert or update on public.forms
  deferrable initially deferred for each row when (new.released_at is not null) execute function public.move_publication();

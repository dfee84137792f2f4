-- Why:  the portal serves as roles that own nothing: one that reads what is published, one that writes but can change neither
--       the structure nor what was recorded (revisions, versions, the audit).
-- Safe: roles belong to the whole server, so they may be there already from another database of it.
-- Back: reassign nothing; revoke and drop the roles.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rapporteur_public') then create role rapporteur_public nologin; end if;
  if not exists (select from pg_roles where rolname = 'rapporteur_app') then create role rapporteur_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
grant rapporteur_public, rapporteur_app to current_user;
--> statement-breakpoint
grant usage on schema published to rapporteur_public, rapporteur_app;
--> statement-breakpoint
grant usage on schema public to rapporteur_public, rapporteur_app;
--> statement-breakpoint
grant select on all tables in schema published to rapporteur_public, rapporteur_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to rapporteur_app;
--> statement-breakpoint
revoke update, delete on public.revisions, public.versions, public.audit_entries, public.counts from rapporteur_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to rapporteur_app;
--> statement-breakpoint
alter default privileges in schema published grant select on tables to rapporteur_public, rapporteur_app;

-- Why:  site admins invite reviewers and other site admins by address. A site admin's invitation is of no event, and one to the
--       staff holds for some days only.
-- Safe: a column that may be empty, a condition less and a check that every row there passes. The release before makes no
--       invitation without an event; it cannot take one up either, so nobody is invited so until it is gone.
-- Back: revoke the invitations without an event and delete them, then put the condition and the index back and drop the column.
DROP INDEX "invitations_open_once";--> statement-breakpoint
ALTER TABLE "invitations" ALTER COLUMN "event_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open_once" ON "invitations" USING btree ("email",coalesce("event_id", '00000000-0000-0000-0000-000000000000'),"role",coalesce("session_id", '00000000-0000-0000-0000-000000000000')) WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_site_admin_has_no_event" CHECK (("invitations"."role" = 'site-admin') = ("invitations"."event_id" is null));

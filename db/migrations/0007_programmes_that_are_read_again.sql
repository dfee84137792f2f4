-- Why:  a programme that is sent again must find its sessions, by the lasting name that its own system gives them; the file is
--       kept as it was sent, so that what it changes can be looked at before anything is.
-- Safe: a new table, and a column that may be empty; the release before ignores both. The constraint is on a column without values.
-- Back: drop the table and the column; programmes are then matched by code alone.
CREATE TABLE "programme_uploads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"applied_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "guid" text;--> statement-breakpoint
ALTER TABLE "programme_uploads" ADD CONSTRAINT "programme_uploads_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_uploads" ADD CONSTRAINT "programme_uploads_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programme_uploads_created" ON "programme_uploads" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_event_guid" UNIQUE("event_id","guid");
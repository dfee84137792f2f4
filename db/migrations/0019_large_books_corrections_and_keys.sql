-- Why:  a book of hundreds of reports is made once and kept; readers say what is wrong in a report; programs of members ask with keys.
-- Safe: three new tables and a view that shows a book only for the state of publication it was made for. The release before knows none.
-- Back: drop view published.made_books; drop table public.made_books, public.reader_corrections, public.api_keys.
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"hash" text NOT NULL,
	"ending" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash"),
	CONSTRAINT "api_keys_scope" CHECK ("api_keys"."scope" in ('read', 'reports:write'))
);
--> statement-breakpoint
CREATE TABLE "made_books" (
	"event_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"format" text NOT NULL,
	"hash" text,
	"bytes" "bytea",
	"made_for" bigint,
	"made_at" timestamp with time zone,
	"wanted_for" bigint NOT NULL,
	"wanted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "made_books_event_id_locale_format_pk" PRIMARY KEY("event_id","locale","format")
);
--> statement-breakpoint
CREATE TABLE "reader_corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"wrong" text NOT NULL,
	"right" text DEFAULT '' NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closing" text,
	"reason" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "reader_corrections_closing" CHECK ("reader_corrections"."closing" in ('corrected', 'answered', 'declined')),
	CONSTRAINT "reader_corrections_closed" CHECK (("reader_corrections"."closed_at" is null) = ("reader_corrections"."closing" is null))
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_books" ADD CONSTRAINT "made_books_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_corrections" ADD CONSTRAINT "reader_corrections_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_corrections" ADD CONSTRAINT "reader_corrections_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "api_keys" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "reader_corrections_open" ON "reader_corrections" USING btree ("created_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "reader_corrections_report" ON "reader_corrections" USING btree ("report_id","created_at");
--> statement-breakpoint
create view published.made_books as
select m.event_id, m.locale, m.format, m.hash, m.bytes
from public.made_books m join public.publication p on p.version = m.made_for where m.bytes is not null;

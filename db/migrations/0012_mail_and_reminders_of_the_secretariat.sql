-- Why:  the secretariat sees and sends again what could not be sent, writes its own words, and reminds those who have not
--       reported by rule, once each; it extends a deadline with a reason, and takes a submitted report to review.
-- Safe: new tables, and columns that are empty or have a default; rows of the outbox that are there go out as they would have.
-- Back: drop the new tables and columns; the release before does not look at them.
CREATE TABLE "mail_templates" (
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_templates_event_id_kind_locale_pk" PRIMARY KEY("event_id","kind","locale")
);
--> statement-breakpoint
CREATE TABLE "reminder_refusals" (
	"email" text NOT NULL,
	"event_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_refusals_email_event_id_pk" PRIMARY KEY("email","event_id"),
	CONSTRAINT "reminder_refusals_email_lower" CHECK ("reminder_refusals"."email" = lower("reminder_refusals"."email"))
);
--> statement-breakpoint
CREATE TABLE "reminder_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"anchor" text NOT NULL,
	"days" integer NOT NULL,
	"on_day" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "reminder_rules_anchor" CHECK ("reminder_rules"."anchor" in ('due', 'event-end', 'date')),
	CONSTRAINT "reminder_rules_date_has_day" CHECK (("reminder_rules"."anchor" = 'date') = ("reminder_rules"."on_day" is not null)),
	CONSTRAINT "reminder_rules_days" CHECK ("reminder_rules"."days" between -365 and 365)
);
--> statement-breakpoint
CREATE TABLE "review_claims" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"claimed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_visits" (
	"report_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_visits_report_id_user_id_pk" PRIMARY KEY("report_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "due_reason" text;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "kind" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "key" text;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "report_id" uuid;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "quotes_people" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "dead_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "return_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail_templates" ADD CONSTRAINT "mail_templates_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_templates" ADD CONSTRAINT "mail_templates_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_refusals" ADD CONSTRAINT "reminder_refusals_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_claims" ADD CONSTRAINT "review_claims_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_claims" ADD CONSTRAINT "review_claims_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_visits" ADD CONSTRAINT "review_visits_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_visits" ADD CONSTRAINT "review_visits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminder_rules_event" ON "reminder_rules" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_mails_event" ON "outgoing_mails" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_waiting" ON "outgoing_mails" USING btree ("recipient","report_id") WHERE sent_at is null and dead_at is null;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_key_unique" UNIQUE("key");
--> statement-breakpoint
update outgoing_mails set dead_at = due_at where sent_at is null and attempts >= 11;

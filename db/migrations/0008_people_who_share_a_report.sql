-- Why:  an organizer asks others by mail to write a report with them: such an invitation waits, as an organizer's does, for
--       whoever proves the address. And who has a section open is told to the others who write in it.
-- Safe: a new table, and a check that admits one role more; every row that is there passes it.
-- Back: revoke the invitations of editors, put the old check back, and drop the table.
CREATE TABLE "report_visits" (
	"report_id" uuid NOT NULL,
	"section" text NOT NULL,
	"user_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_visits_report_id_section_user_id_pk" PRIMARY KEY("report_id","section","user_id")
);
--> statement-breakpoint
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_organizer_has_session";--> statement-breakpoint
ALTER TABLE "report_visits" ADD CONSTRAINT "report_visits_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_visits" ADD CONSTRAINT "report_visits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_writer_has_session" CHECK (("invitations"."role" in ('organizer', 'editor')) = ("invitations"."session_id" is not null));

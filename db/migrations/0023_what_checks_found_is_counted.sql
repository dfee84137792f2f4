-- Why:  what the checks of the desk find is counted over whole events, which is too much to work out at each look.
-- Safe: a new table; a job fills it, and the release before does not look at it.
-- Back: drop the table.
CREATE TABLE "report_findings" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"codes" text[] NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_findings" ADD CONSTRAINT "report_findings_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
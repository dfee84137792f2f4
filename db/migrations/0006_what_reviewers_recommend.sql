-- Why:  reviewers say what should become of a submitted report; whoever decides sees it beside the checks.
-- Safe: a new table, append-only for the portal's own role.
-- Back: drop table recommendations.
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"verdict" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendations_verdict" CHECK ("recommendations"."verdict" in ('publish', 'return')),
	CONSTRAINT "recommendations_return_has_note" CHECK ("recommendations"."verdict" <> 'return' or "recommendations"."note" <> '')
);
--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recommendations_report" ON "recommendations" USING btree ("report_id","created_at");
--> statement-breakpoint
revoke update, delete on public.recommendations from rapporteur_app;

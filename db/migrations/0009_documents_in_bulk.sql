-- Why:  a secretariat loads a year of filled-in reports at once: what was sent, what was made of each document, and what became of it.
-- Safe: two new tables that nothing else reads.
-- Back: drop both tables. Reports that were imported stay; their batch can then no longer be undone.
CREATE TABLE "import_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"aim" text,
	"left_out" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"started_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_batches_started_has_aim" CHECK ("import_batches"."started_at" is null or "import_batches"."aim" is not null)
);
--> statement-breakpoint
CREATE TABLE "import_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"batch_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"size" integer NOT NULL,
	"original" "bytea",
	"state" text DEFAULT 'waiting' NOT NULL,
	"proposal" jsonb,
	"summary" jsonb,
	"error" text,
	"code" text,
	"refusal" text,
	"report_id" uuid,
	"revision" integer,
	"is_session_new" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_documents_position" UNIQUE("batch_id","position"),
	CONSTRAINT "import_documents_imported_has_report" CHECK ("import_documents"."state" <> 'imported' or ("import_documents"."report_id" is not null and "import_documents"."revision" is not null))
);
--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_documents" ADD CONSTRAINT "import_documents_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_documents" ADD CONSTRAINT "import_documents_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_documents" ADD CONSTRAINT "import_documents_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_batches_event" ON "import_batches" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "import_documents_once" ON "import_documents" USING btree ("event_id","hash") WHERE state = 'imported';--> statement-breakpoint
CREATE INDEX "import_documents_kept" ON "import_documents" USING btree ("created_at") WHERE original is not null;
-- Why:  an organizer sends the document that a report was written in, or pastes a list of people; a text that could not be merged
--       says which revision it grew from, so that its paragraphs can be decided one by one.
-- Safe: columns without a default that may be empty, on tables of small rows, and two indexes on a small table.
-- Back: drop the columns and the indexes; documents that were sent are then read no more, their text stays.
ALTER TABLE "pasted_notes" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "pasted_notes" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "pasted_notes" ADD COLUMN "original" "bytea";--> statement-breakpoint
ALTER TABLE "pasted_notes" ADD COLUMN "question_key" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "grew_from" integer;--> statement-breakpoint
CREATE INDEX "pasted_notes_report" ON "pasted_notes" USING btree ("report_id","created_at");--> statement-breakpoint
CREATE INDEX "pasted_notes_kept" ON "pasted_notes" USING btree ("created_at") WHERE original is not null;
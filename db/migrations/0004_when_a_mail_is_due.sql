-- Why:  a mail that could not be sent is tried again later and later; when, must survive a restart and a long outage.
-- Safe: a new column with a default, which PostgreSQL adds without rewriting the table; the release before ignores it.
-- Back: drop the column; every unsent mail is then due at once.
ALTER TABLE "outgoing_mails" ADD COLUMN "due_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "outgoing_mails_due" ON "outgoing_mails" USING btree ("due_at") WHERE sent_at is null;

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, createdAt, id, moment, tsvector } from './columns'
import { events, sessions } from './events'
import { users } from './members'

/** States of the working copy. `expected` is a session without a report, so no row holds it. */
export const statuses = ['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const
export type Status = (typeof statuses)[number]

/**
 * `revision` is the number of the current revision, the newest that is not held; `publishedVersion` of the version that the
 * public reads (null: none).
 * A published report under correction is a draft with a published version. `formKey` never changes.
 */
export const reports = pgTable(
  'reports',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .unique()
      .references(() => sessions.id),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    slug: text().notNull().unique(),
    formKey: text().notNull(),
    status: text({ enum: statuses }).notNull().default('draft'),
    revision: integer().notNull().default(0),
    publishedVersion: integer(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    submittedAt: moment(),
    publishedAt: moment(),
    withdrawnAt: moment(),
    withdrawnReason: text(),
    /** By when a returned report is asked for again. */
    returnDueAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index('reports_event_status').on(t.eventId, t.status),
    check('reports_status', sql`${t.status} in ('draft', 'submitted', 'returned', 'published', 'withdrawn')`),
    check(
      'reports_published_has_version',
      sql`${t.status} <> 'published' or ${t.publishedVersion} is not null`,
    ),
    check('reports_withdrawn_has_reason', sql`${t.status} <> 'withdrawn' or ${t.withdrawnReason} <> ''`),
  ],
)

/** Co-editors beside the session's own organizers. */
export const reportEditors = pgTable(
  'report_editors',
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    addedBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.userId] }), index('report_editors_user').on(t.userId)],
)

/**
 * When an editor last opened a section to write in it; `section` is empty for the whole form. It tells the others, locks
 * nothing, and has no entry in the audit.
 */
export const reportVisits = pgTable(
  'report_visits',
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    section: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    openedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.section, t.userId] })],
)

export const revisionOrigins = [
  'start',
  'form',
  'notes',
  'import',
  'restore',
  'merge',
  'held',
  'redaction',
] as const
export type RevisionOrigin = (typeof revisionOrigins)[number]

/**
 * Every saved state, whole, for ever. `content` is a forms/answer Draft, read back through the form's schema. `changed` are the question keys that differ from the revision before. A `held`
 * revision keeps what one editor typed when another had changed the same questions first; it was never the current one, and
 * `grewFrom` is the revision that its writer began with.
 */
export const revisions = pgTable(
  'revisions',
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    number: integer().notNull(),
    origin: text({ enum: revisionOrigins }).notNull(),
    content: jsonb().$type<unknown>().notNull(),
    changed: text().array().notNull().default([]),
    grewFrom: integer(),
    savedBy: uuid()
      .notNull()
      .references(() => users.id),
    savedAt: createdAt(),
    idempotencyKey: text(),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.number] }),
    unique('revisions_idempotency').on(t.reportId, t.idempotencyKey),
  ],
)

/** A published, frozen revision. `answers` holds the public questions only; the columns are what the public finds it by. */
export const versions = pgTable(
  'versions',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    number: integer().notNull(),
    revision: integer().notNull(),
    formKey: text().notNull(),
    language: text().notNull(),
    title: text().notNull(),
    type: text().notNull(),
    heldOn: date().notNull(),
    startsAt: time(),
    endsAt: time(),
    answers: jsonb().$type<unknown>().notNull(),
    /** How far gender equality was discussed: a value of the scale, `in-words` for an answer outside it, null for none. */
    extent: text(),
    /** The concepts that the form asks for in public and this version does not answer. */
    unanswered: text().array().notNull().default([]),
    /** One public line on why a correction was made; version 1 has none. */
    changeNote: text(),
    publishedBy: uuid()
      .notNull()
      .references(() => users.id),
    publishedAt: createdAt(),
    search: tsvector().notNull(),
  },
  (t) => [
    unique('versions_number').on(t.reportId, t.number),
    index('versions_search').using('gin', t.search),
    index('versions_held_on').on(t.heldOn, t.reportId),
    index('versions_title').on(sql`public.title_key(${t.title})`, t.reportId),
    check('versions_correction_has_note', sql`${t.number} = 1 or ${t.changeNote} <> ''`),
  ],
)

/** One head count of a version, by concept. A missing number has a kind, never a blank, −1 or 0. */
export const counts = pgTable(
  'counts',
  {
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    concept: text().notNull(),
    kind: text({
      enum: ['exact', 'estimate', 'range', 'minimum', 'share', 'not-recorded', 'not-applicable'],
    }).notNull(),
    value: numeric({ mode: 'number' }),
    low: numeric({ mode: 'number' }),
    high: numeric({ mode: 'number' }),
    asTyped: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.concept] }),
    check(
      'counts_kind_has_its_numbers',
      sql`case ${t.kind}
        when 'exact' then ${t.value} >= 0 when 'estimate' then ${t.value} >= 0 when 'minimum' then ${t.value} >= 0
        when 'range' then ${t.low} >= 0 and ${t.low} <= ${t.high} and ${t.value} is not null
        when 'share' then coalesce(${t.value}, ${t.low}, ${t.high}) is not null or ${t.asTyped} <> ''
        else ${t.value} is null and ${t.low} is null and ${t.high} is null end`,
    ),
  ],
)

/**
 * What was taken out of the public for a public reason: the whole answer to a question, or where there are `words` every place
 * of a report that has them. `mark` stands there instead. It came with `version`; revisions up to `revision` still have the
 * original, and only site admins read it there. `removed` are the answers that were taken out whole.
 */
export const redactions = pgTable(
  'redactions',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    questionKey: text().notNull(),
    words: text(),
    removed: jsonb().$type<unknown[]>().notNull().default([]),
    mark: text().notNull(),
    reason: text().notNull(),
    version: integer().notNull(),
    revision: integer().notNull(),
    redactedBy: uuid()
      .notNull()
      .references(() => users.id),
    redactedAt: createdAt(),
  },
  (t) => [
    index('redactions_report').on(t.reportId, t.redactedAt),
    check('redactions_have_reason', sql`${t.reason} <> ''`),
  ],
)

/**
 * Pasted notes and sent documents, kept whole: the proposal is worked out from the text again each time, so no line can go
 * missing between. `name` and `original` are of a document that was sent; its bytes are taken away after 30 days. `hash` is
 * SHA-256 of what was sent. `questionKey` is set where it is a list of people for one question.
 */
export const pastedNotes = pgTable(
  'pasted_notes',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    text: text().notNull(),
    name: text(),
    hash: text(),
    original: bytea(),
    questionKey: text(),
    pastedBy: uuid()
      .notNull()
      .references(() => users.id),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('pasted_notes_report').on(t.reportId, t.createdAt),
    index('pasted_notes_kept').on(t.createdAt).where(sql`original is not null`),
  ],
)

/** Who did what to what, when and why. Written in the transaction of the change; nobody can change a row. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: createdAt(),
    actorId: uuid().references(() => users.id),
    action: text().notNull(),
    eventId: uuid().references(() => events.id),
    reportId: uuid().references(() => reports.id),
    userId: uuid().references(() => users.id),
    fromStatus: text(),
    toStatus: text(),
    note: text(),
    isAutomatic: boolean().notNull().default(false),
  },
  (t) => [index('audit_entries_report').on(t.reportId, t.at), index('audit_entries_at').on(t.at)],
)

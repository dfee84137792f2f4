import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, createdAt, id, moment } from './columns'
import { events } from './events'
import { users } from './members'
import { reports } from './reports'

/** A programme as it was sent, whole: what it changes is worked out from it each time it is looked at. Kept 30 days. */
export const programmeUploads = pgTable(
  'programme_uploads',
  {
    id: id(),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    name: text().notNull(),
    text: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    appliedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index('programme_uploads_created').on(t.createdAt)],
)

export const importAims = ['draft', 'submitted'] as const
export type ImportAim = (typeof importAims)[number]

/** Filled-in reports that were sent together. `aim` is what the chosen ones become; null until they are chosen. */
export const importBatches = pgTable(
  'import_batches',
  {
    id: id(),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    aim: text({ enum: importAims }),
    /** Files of the archive that are no documents, each with the reason. */
    leftOut: jsonb().$type<{ name: string; reason: string }[]>().notNull().default([]),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    startedAt: moment(),
    undoneAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('import_batches_event').on(t.eventId, t.createdAt),
    check('import_batches_started_has_aim', sql`${t.startedAt} is null or ${t.aim} is not null`),
  ],
)

/**
 * `waiting` to be read → `read`, or `unreadable` → `chosen` → `imported`, or `refused` → `undone`. What was refused
 * or undone may be chosen again.
 */
export const documentStates = [
  'waiting',
  'read',
  'unreadable',
  'chosen',
  'imported',
  'refused',
  'undone',
] as const
export type DocumentState = (typeof documentStates)[number]

/**
 * One document of a batch. `original` are its bytes, taken away after 30 days; `hash` is SHA-256 of them. `proposal` is what
 * the importer made of it, `summary` what a list shows of that, `error` its sentence where it made nothing. `code` is the session that was chosen for it.
 */
export const importDocuments = pgTable(
  'import_documents',
  {
    id: id(),
    batchId: uuid()
      .notNull()
      .references(() => importBatches.id),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    position: integer().notNull(),
    name: text().notNull(),
    hash: text().notNull(),
    size: integer().notNull(),
    original: bytea(),
    state: text({ enum: documentStates }).notNull().default('waiting'),
    proposal: jsonb().$type<unknown>(),
    summary: jsonb().$type<unknown>(),
    error: text(),
    code: text(),
    refusal: text(),
    reportId: uuid().references(() => reports.id),
    /** The revision that holds what was imported; a newer one says that somebody went on. */
    revision: integer(),
    /** The session was made for this document, so undoing cancels it. */
    isSessionNew: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique('import_documents_position').on(t.batchId, t.position),
    uniqueIndex('import_documents_once').on(t.eventId, t.hash).where(sql`state = 'imported'`),
    index('import_documents_kept').on(t.createdAt).where(sql`original is not null`),
    check(
      'import_documents_imported_has_report',
      sql`${t.state} <> 'imported' or (${t.reportId} is not null and ${t.revision} is not null)`,
    ),
  ],
)

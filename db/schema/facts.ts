import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt } from './columns'
import { events } from './events'
import { reports, versions } from './reports'

/**
 * What lists and figures narrow and count published reports by, one narrow row a report: its current version, while it is
 * public. Triggers of migration 0014 keep it in the transaction that publishes, corrects, withdraws or merges; nothing else
 * writes here.
 */
export const reportFacts = pgTable(
  'report_facts',
  {
    reportId: uuid()
      .primaryKey()
      .references(() => reports.id, { onDelete: 'cascade' }),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    year: integer().notNull(),
    heldOn: date().notNull(),
    /** Days from the session to its first publication; whether that was after the deadline of the event. */
    days: integer().notNull(),
    isLate: boolean().notNull(),
    /** Fewer than 5 participants: no number of such a report may be shown, or be part of a sum. */
    isFew: boolean().notNull(),
    /** The heads that both counts stand for in sums, and women to participants where both are there. */
    participants: doublePrecision(),
    women: doublePrecision(),
    share: doublePrecision(),
    /** What the report adds to the bounds of women's share, as figures/share.ts defines it; null without participants. */
    lowWomen: doublePrecision(),
    lowSeats: doublePrecision(),
    highWomen: doublePrecision(),
    highSeats: doublePrecision(),
    isOpenEnded: boolean().notNull(),
    type: text().notNull(),
    formKey: text().notNull(),
    language: text().notNull(),
    /** The kind of each count; null where nothing was answered. */
    participantsKind: text(),
    womenKind: text(),
    /** The band of participants and of women's share, as reports/conditions.ts names them. */
    size: text(),
    band: text(),
    extent: text(),
    unanswered: text().array().notNull(),
    topics: text().array().notNull(),
    /** One entry a speaking slot, `group/country`, either of which may be empty. */
    speakers: text().array().notNull(),
    /** The groups and regions of speakers and the groups of organizers, each once; an empty one where a slot has none. */
    speakerGroups: text().array().notNull(),
    speakerRegions: text().array().notNull(),
    organizerGroups: text().array().notNull(),
  },
  (t) => [index('report_facts_event').on(t.eventId), index('report_facts_topics').using('gin', t.topics)],
)

/** How many registered for an event, by UN regional group, as its organizers published it in `source`. */
export const registrations = pgTable(
  'registrations',
  {
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    region: text().notNull(),
    people: integer().notNull(),
    source: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.region] })],
)

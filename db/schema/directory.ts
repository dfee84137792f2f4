import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { events } from './events'
import { users } from './members'
import { reports, versions } from './reports'

export const organisations = pgTable('organisations', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  group: text(),
  /** ISO 3166-1 alpha-2. */
  country: text(),
  /** Who this organisation turned out to be: its seats and aliases are theirs, and its address leads there. */
  mergedInto: uuid().references((): AnyPgColumn => organisations.id),
  createdAt: createdAt(),
})

/** Every name an organisation goes by, its own included. `folded` is how names are compared: one alias, one organisation. */
export const organisationAliases = pgTable(
  'organisation_aliases',
  {
    folded: text().primaryKey(),
    alias: text().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('organisation_aliases_organisation').on(t.organisationId),
    index('organisation_aliases_alike').using('gin', t.folded.op('gin_trgm_ops')),
  ],
)

export const people = pgTable(
  'people',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    folded: text().notNull(),
    mergedInto: uuid().references((): AnyPgColumn => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('people_folded').on(t.folded),
    index('people_alike').using('gin', t.folded.op('gin_trgm_ops')),
  ],
)

export const appearanceRoles = ['organizer', 'moderator', 'rapporteur', 'speaker'] as const
export type AppearanceRole = (typeof appearanceRoles)[number]

/** A person in a role in a session, for an organisation, as one version names them. One row is one seat on the panel. */
export const appearances = pgTable(
  'appearances',
  {
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    role: text({ enum: appearanceRoles }).notNull(),
    position: integer().notNull(),
    personId: uuid().references(() => people.id),
    organisationId: uuid().references(() => organisations.id),
    name: text(),
    jobTitle: text(),
    organisation: text(),
    group: text(),
    country: text(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.role, t.position] }),
    index('appearances_person').on(t.personId),
    index('appearances_organisation').on(t.organisationId),
  ],
)

/** The two kinds of record that reports name, and that may turn out to be there twice. */
export const directoryKinds = ['organisation', 'person'] as const
export type DirectoryKind = (typeof directoryKinds)[number]
export type MovedSeat = { versionId: string; role: string; position: number }

/** What a merge moved, so that it can be undone for 30 days; `aliases` are folded. */
export const directoryMerges = pgTable(
  'directory_merges',
  {
    id: id(),
    kind: text({ enum: directoryKinds }).notNull(),
    keptId: uuid().notNull(),
    mergedId: uuid().notNull(),
    seats: jsonb().$type<MovedSeat[]>().notNull(),
    aliases: text().array().notNull(),
    mergedBy: uuid()
      .notNull()
      .references(() => users.id),
    mergedAt: createdAt(),
    undoneBy: uuid().references(() => users.id),
    undoneAt: moment(),
  },
  (t) => [index('directory_merges_at').on(t.mergedAt), index('directory_merges_merged').on(t.mergedId)],
)

/** Two that look alike and were found to be two; the smaller id stands first. They are not proposed again. */
export const directoryDistinctions = pgTable(
  'directory_distinctions',
  {
    kind: text({ enum: directoryKinds }).notNull(),
    oneId: uuid().notNull(),
    otherId: uuid().notNull(),
    foundBy: uuid()
      .notNull()
      .references(() => users.id),
    foundAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.oneId, t.otherId] })],
)

/**
 * The vocabulary. `name` and `synonyms` are English, which is always there; the other languages are in `topicNames`. A topic
 * with a successor counts as it and its address leads there; `currentId` is the end of that chain, kept by a trigger. A
 * retired topic without one stays with the reports that carry it and is not offered any more.
 */
export const topics = pgTable(
  'topics',
  {
    id: text().primaryKey(),
    group: text().notNull(),
    name: text().notNull(),
    synonyms: text().array().notNull().default([]),
    position: integer().notNull(),
    successorId: text().references((): AnyPgColumn => topics.id),
    currentId: text().notNull().default(''),
    retiredAt: moment(),
  },
  (t) => [
    unique('topics_position').on(t.position),
    index('topics_current').on(t.currentId),
    check('topics_no_successor_of_itself', sql`${t.successorId} <> ${t.id}`),
  ],
)

/** A topic in another language than English: what it is called, where it has a name there, and phrases that mean it. */
export const topicNames = pgTable(
  'topic_names',
  {
    topicId: text()
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    name: text(),
    synonyms: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.language] }),
    check('topic_names_beside_english', sql`${t.language} <> 'en'`),
  ],
)

/** A theme, as an event's programme has it, that speaks for a topic: its sessions are proposed the topic. */
export const themeTopics = pgTable(
  'theme_topics',
  {
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    theme: text().notNull(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    addedBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.theme, t.topicId] })],
)

/** The topics of a version that a person confirmed; suggestions are never stored here. */
export const reportTopics = pgTable(
  'report_topics',
  {
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    confirmedBy: uuid()
      .notNull()
      .references(() => users.id),
    confirmedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.topicId] }), index('report_topics_topic').on(t.topicId)],
)

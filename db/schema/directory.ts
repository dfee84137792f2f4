import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'
import { users } from './members'
import { reports, versions } from './reports'

export const organisations = pgTable('organisations', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  group: text(),
  /** ISO 3166-1 alpha-2. */
  country: text(),
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
  (t) => [index('organisation_aliases_organisation').on(t.organisationId)],
)

export const people = pgTable(
  'people',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    folded: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('people_folded').on(t.folded)],
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

export const topics = pgTable(
  'topics',
  {
    id: text().primaryKey(),
    group: text().notNull(),
    name: text().notNull(),
    synonyms: text().array().notNull().default([]),
    position: integer().notNull(),
  },
  (t) => [unique('topics_position').on(t.position)],
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

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { users } from './members'
import { reports } from './reports'

/** Who of the staff has taken a submitted report to review. It binds nobody: it tells the others. */
export const reviewClaims = pgTable('review_claims', {
  reportId: uuid()
    .primaryKey()
    .references(() => reports.id),
  userId: uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  claimedAt: createdAt(),
})

/** When one of the staff last opened a report at the desk, told to the others of the staff and to nobody else. */
export const reviewVisits = pgTable(
  'review_visits',
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    openedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.userId] })],
)

/** A comment tied to a question of a report; `questionKey` null is about the whole report. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    revision: integer().notNull(),
    questionKey: text(),
    body: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    resolvedAt: moment(),
    resolvedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index('comments_report').on(t.reportId, t.createdAt)],
)

export const verdicts = ['publish', 'return'] as const
export type Verdict = (typeof verdicts)[number]

/** What one of the staff thinks should become of a submitted revision. The newest of each is what they think now. */
export const recommendations = pgTable(
  'recommendations',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    revision: integer().notNull(),
    verdict: text({ enum: verdicts }).notNull(),
    note: text().notNull().default(''),
    reviewerId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('recommendations_report').on(t.reportId, t.createdAt),
    check('recommendations_verdict', sql`${t.verdict} in ('publish', 'return')`),
    check('recommendations_return_has_note', sql`${t.verdict} <> 'return' or ${t.note} <> ''`),
  ],
)

/**
 * What the checks found in the working copy of a report, by their codes, so that whole events can be counted. `basis` names what
 * was looked at; where it is another now, the report is looked at again.
 */
export const reportFindings = pgTable('report_findings', {
  reportId: uuid()
    .primaryKey()
    .references(() => reports.id, { onDelete: 'cascade' }),
  basis: text().notNull(),
  codes: text().array().notNull(),
  foundAt: createdAt(),
})

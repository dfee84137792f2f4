import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { events } from './events'
import { users } from './members'

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

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { events, sessions } from './events'

export const roles = ['organizer', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** `email` is lower case and verified: an account exists only once its link or code was used. */
export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull().unique(),
    name: text().notNull().default(''),
    /** The language that they signed in with last, in which the portal writes to them. */
    locale: text(),
    isSiteAdmin: boolean().notNull().default(false),
    disabledAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [check('users_email_lower', sql`${t.email} = lower(${t.email})`)],
)

/** Accounts at an outside sign-in service, in the shape that next-auth's adapter reads. */
export const accounts = pgTable(
  'accounts',
  {
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] })],
)

/** Signed-in browsers. Only the hash of the cookie's token is here, so a copy of the database signs nobody in. */
export const userSessions = pgTable(
  'user_sessions',
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: moment().notNull(),
    lastSeenAt: createdAt(),
    createdAt: createdAt(),
  },
  (t) => [index('user_sessions_user').on(t.userId)],
)

/** One request to sign in: a link and a code, both hashed, for one browser, once, for ten minutes. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: id(),
    email: text().notNull(),
    tokenHash: text().notNull().unique(),
    codeHash: text().notNull(),
    browserHash: text().notNull(),
    returnTo: text().notNull(),
    attempts: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index('sign_ins_email').on(t.email)],
)

/** Roles are given per event; an organizer's is for one session of it. */
export const memberships = pgTable(
  'memberships',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    sessionId: uuid().references(() => sessions.id),
    role: text({ enum: roles }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('memberships_once').on(t.userId, t.eventId, t.role, t.sessionId).nullsNotDistinct(),
    index('memberships_session').on(t.sessionId),
    check('memberships_role', sql`${t.role} in ('organizer', 'reviewer', 'admin')`),
    check('memberships_organizer_has_session', sql`(${t.role} = 'organizer') = (${t.sessionId} is not null)`),
  ],
)

/** What somebody may be invited to be: a role, an editor of the report of one session beside its organizers, or a site admin. */
export const invitedRoles = [...roles, 'editor', 'site-admin'] as const

/** A role waiting for somebody to sign in with this address; signing in proves the address and takes it up. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull().default(''),
    eventId: uuid().references(() => events.id),
    sessionId: uuid().references(() => sessions.id),
    role: text({ enum: invitedRoles }).notNull(),
    invitedBy: uuid().references(() => users.id),
    acceptedAt: moment(),
    revokedAt: moment(),
    expiresAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('invitations_open_once')
      .on(
        t.email,
        sql`coalesce(${t.eventId}, '00000000-0000-0000-0000-000000000000')`,
        t.role,
        sql`coalesce(${t.sessionId}, '00000000-0000-0000-0000-000000000000')`,
      )
      .where(sql`accepted_at is null and revoked_at is null`),
    check('invitations_email_lower', sql`${t.email} = lower(${t.email})`),
    check(
      'invitations_writer_has_session',
      sql`(${t.role} in ('organizer', 'editor')) = (${t.sessionId} is not null)`,
    ),
    check('invitations_site_admin_has_no_event', sql`(${t.role} = 'site-admin') = (${t.eventId} is null)`),
  ],
)

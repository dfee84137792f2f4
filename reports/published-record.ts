import 'server-only'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { publishedEvents, publishedReports, publishedVersions, withdrawnReports } from '@/db/schema/published'
import type { Answers } from '@/forms/answer'
import { type Form, questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { storedAnswers } from '@/forms/schema'
import { type CarriedTopic, listTopicsOf } from './published'

const eventColumns = {
  eventSlug: publishedEvents.slug,
  eventName: publishedEvents.name,
  eventPlace: publishedEvents.place,
  eventYear: publishedEvents.year,
  forumSlug: publishedEvents.forumSlug,
  forumName: publishedEvents.forumName,
  timeZone: publishedEvents.timeZone,
}
const sessionColumns = {
  reportId: publishedReports.reportId,
  slug: publishedReports.slug,
  code: publishedReports.code,
  sessionSlug: publishedReports.sessionSlug,
  theme: publishedReports.theme,
  subtheme: publishedReports.subtheme,
  place: publishedReports.place,
  currentVersion: publishedReports.version,
  firstPublishedAt: publishedReports.firstPublishedAt,
}
const versionColumns = {
  versionId: publishedVersions.id,
  version: publishedVersions.number,
  formKey: publishedVersions.formKey,
  language: publishedVersions.language,
  title: publishedVersions.title,
  type: publishedVersions.type,
  heldOn: publishedVersions.heldOn,
  startsAt: publishedVersions.startsAt,
  endsAt: publishedVersions.endsAt,
  answers: publishedVersions.answers,
  changeNote: publishedVersions.changeNote,
  publishedAt: publishedVersions.publishedAt,
}

/** The public answers of a version. Internal questions are kept out at publication, and here once more. */
function publicAnswers(form: Form, stored: unknown): Answers {
  const answers = storedAnswers(form, stored)
  const open = questionsOf(form).filter((question) => !question.internal && question.key in answers)
  return Object.fromEntries(open.map(({ key }) => [key, answers[key]!]))
}

const select = () =>
  publicDatabase()
    .select({ ...eventColumns, ...sessionColumns, ...versionColumns })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .innerJoin(publishedVersions, eq(publishedVersions.reportId, publishedReports.reportId))

/** One published version of a report, current or older, with the topics of the report as it is today. */
export type PublishedReport = Awaited<ReturnType<typeof select>>[number] & {
  answers: Answers
  topics: CarriedTopic[]
}

async function findOne(slug: string, number: number | null): Promise<PublishedReport | null> {
  if (!isSlug(slug)) return null
  const wanted = number === null ? sql`${publishedReports.version}` : sql`${number}`
  const [row] = await select().where(
    and(eq(publishedReports.slug, slug), eq(publishedVersions.number, wanted)),
  )
  if (!row) return null
  const topics = await listTopicsOf([row.reportId])
  return {
    ...row,
    answers: publicAnswers(formOf(row.formKey), row.answers),
    topics: topics.map(({ id, name }) => ({ id, name })),
  }
}

/** The current versions of some published reports, in the order of their slugs; those that are not public are left out. */
export async function listWhole(slugs: readonly string[]): Promise<PublishedReport[]> {
  if (slugs.length === 0) return []
  const rows = await select()
    .where(
      and(
        inArray(publishedReports.slug, [...slugs]),
        eq(publishedVersions.number, sql`${publishedReports.version}`),
      ),
    )
    .orderBy(publishedReports.slug)
  const topics = Map.groupBy(await listTopicsOf(rows.map((row) => row.reportId)), (row) => row.reportId)
  return rows.map((row) => ({
    ...row,
    answers: publicAnswers(formOf(row.formKey), row.answers),
    topics: (topics.get(row.reportId) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

/** The current version of a published report. Null where there is none, or it was withdrawn. */
export const findPublished = (slug: string) => findOne(slug, null)

/** Version `number` of a published report, 1 being the first. */
export const findVersion = async (slug: string, number: number) =>
  Number.isSafeInteger(number) && number > 0 && number < 100_000 ? findOne(slug, number) : null

export type ListedVersion = { number: number; title: string; publishedAt: Date; changeNote: string | null }

/** Every public version of a report, the newest first; empty where the report is not published. */
export const listVersions = async (slug: string): Promise<ListedVersion[]> =>
  !isSlug(slug)
    ? []
    : publicDatabase()
        .select({
          number: publishedVersions.number,
          title: publishedVersions.title,
          publishedAt: publishedVersions.publishedAt,
          changeNote: publishedVersions.changeNote,
        })
        .from(publishedVersions)
        .innerJoin(publishedReports, eq(publishedReports.reportId, publishedVersions.reportId))
        .where(eq(publishedReports.slug, slug))
        .orderBy(desc(publishedVersions.number))

/** What is left in public of a withdrawn report: that it was there, and why it no longer is. */
export async function findWithdrawn(slug: string) {
  if (!isSlug(slug)) return null
  const [row] = await publicDatabase()
    .select({
      slug: withdrawnReports.slug,
      title: withdrawnReports.title,
      code: withdrawnReports.code,
      heldOn: withdrawnReports.heldOn,
      withdrawnAt: withdrawnReports.withdrawnAt,
      reason: withdrawnReports.withdrawnReason,
      eventSlug: publishedEvents.slug,
      eventName: publishedEvents.name,
    })
    .from(withdrawnReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, withdrawnReports.eventId))
    .where(eq(withdrawnReports.slug, slug))
  return row ?? null
}

/** The slug of the report behind a permanent address such as igf, 2017, of, 64: published or withdrawn, else null. */
export async function findPublishedByCode(
  forum: string,
  year: number,
  type: string,
  number: string,
): Promise<string | null> {
  if (![forum, type, number].every(isSlug) || !(Number.isInteger(year) && year >= 1900 && year < 2100))
    return null
  const session = `${type}-${number}`
  const ofEvent = and(eq(publishedEvents.forumSlug, forum), eq(publishedEvents.year, year))
  const [found] = await publicDatabase()
    .select({ slug: publishedReports.slug })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .where(and(ofEvent, eq(publishedReports.sessionSlug, session)))
  if (found) return found.slug
  const [withdrawn] = await publicDatabase()
    .select({ slug: withdrawnReports.slug })
    .from(withdrawnReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, withdrawnReports.eventId))
    .where(and(ofEvent, eq(withdrawnReports.slug, sql`${publishedEvents.slug} || '-' || ${session}`)))
  return withdrawn?.slug ?? null
}

/** The published reports for the map of the site, so many at once, in the order of their first publication. `part` is 1 or more. */
export const listPublishedSlugs = (
  amount: number,
  part: number,
): Promise<{ slug: string; publishedAt: Date }[]> =>
  publicDatabase()
    .select({ slug: publishedReports.slug, publishedAt: publishedReports.publishedAt })
    .from(publishedReports)
    .orderBy(publishedReports.firstPublishedAt, publishedReports.reportId)
    .limit(amount)
    .offset((part - 1) * amount)

export async function countPublished(): Promise<number> {
  const [row] = await publicDatabase().select({ reports: sql<number>`count(*)::int` }).from(publishedReports)
  return row?.reports ?? 0
}

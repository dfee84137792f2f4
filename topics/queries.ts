import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { topicNames, topics } from '@/db/schema/directory'
import { type Language, languages } from '@/forms/words'
import { canKeepTerms } from './policy'
import { listTopics, tallyTwo } from './published'
import type { Term } from './typed-term'

const columns = {
  id: topics.id,
  group: topics.group,
  name: topics.name,
  synonyms: topics.synonyms,
  successorId: topics.successorId,
  currentId: topics.currentId,
  retiredAt: topics.retiredAt,
}

const readUses = async () => new Map((await listTopics()).map(({ id, reports }) => [id, reports]))

const guarded = (viewer: Viewer) => (canKeepTerms(viewer) ? sql`true` : sql`false`)

/** Every topic there ever was, in the order of the vocabulary, with its names and its published reports; for who keeps them. */
export async function listTerms(viewer: Viewer) {
  const rows = await appDatabase()
    .select(columns)
    .from(topics)
    .where(guarded(viewer))
    .orderBy(asc(topics.position))
  const names = await appDatabase().select().from(topicNames).where(guarded(viewer))
  const uses = await readUses()
  return rows.map((row) => ({
    ...row,
    names: { en: row.name, ...namesOf(names.filter(({ topicId }) => topicId === row.id)) },
    reports: uses.get(row.id) ?? 0,
  }))
}
export type ListedTerm = Awaited<ReturnType<typeof listTerms>>[number]

const namesOf = (rows: readonly { language: string; name: string | null }[]) =>
  Object.fromEntries(rows.flatMap(({ language, name }) => (name ? [[language, name]] : [])))

/** One topic with all its words; null where there is none, or it is not this viewer's to keep. */
export async function findTerm(viewer: Viewer, id: string) {
  if (!isSlug(id)) return null
  const [row] = await appDatabase()
    .select(columns)
    .from(topics)
    .where(and(guarded(viewer), eq(topics.id, id)))
  if (!row) return null
  const names = await appDatabase().select().from(topicNames).where(eq(topicNames.topicId, id))
  const wordsIn = (language: Language) => {
    if (language === 'en') return { name: row.name, synonyms: row.synonyms }
    const found = names.find((one) => one.language === language)
    return { name: found?.name ?? '', synonyms: found?.synonyms ?? [] }
  }
  const words = Object.fromEntries(
    languages.map((language) => [language, wordsIn(language)]),
  ) as Term['words']
  return { ...row, words, reports: (await readUses()).get(id) ?? 0 }
}
export type FoundTerm = NonNullable<Awaited<ReturnType<typeof findTerm>>>

/** The topics that another can be merged into or replaced by: all that stand on their own. */
export const listSuccessors = (viewer: Viewer, id: string) =>
  appDatabase()
    .select({ id: topics.id, group: topics.group, name: topics.name })
    .from(topics)
    .where(
      and(guarded(viewer), isNull(topics.successorId), isNull(topics.retiredAt), sql`${topics.id} <> ${id}`),
    )
    .orderBy(asc(topics.position))

/** What would change in public: the reports of one topic, of the other, those that carry both, and what would come of it. */
export async function tallyMerge(viewer: Viewer, id: string, into: string) {
  if (!canKeepTerms(viewer)) return null
  const { of, there, both } = await tallyTwo(id, into)
  return { of, there, both, together: of + there - both }
}

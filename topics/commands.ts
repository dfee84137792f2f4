import 'server-only'
import { eq, max, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { topicNames, topics } from '@/db/schema/directory'
import { auditEntries } from '@/db/schema/reports'
import { fold } from '@/forms/reading/fold'
import { languages } from '@/forms/words'
import { canKeepTerms, type TermChange } from './policy'
import type { Term, TermProblem } from './typed-term'

type Absent = { absent: true }
const absent: Absent = { absent: true }

/** Terms are written by one at a time, so that two do not give one name to two topics. */
const inTurn = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  appDatabase().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(727276)`)
    return work(tx)
  })

const addEntry = (tx: Transaction, member: Member, action: string, note: string) =>
  tx.insert(auditEntries).values({ actorId: member.id, action, note })

/** Languages in which another topic is called so already. */
async function sameNames(tx: Transaction, id: string | null, { words }: Term): Promise<TermProblem[]> {
  const standing = (await tx.select().from(topics)).filter((row) => row.successorId === null && row.id !== id)
  const named = await tx.select().from(topicNames)
  const others = [
    ...standing.map(({ name }) => ({ language: 'en', name })),
    ...named.filter(({ topicId }) => standing.some((row) => row.id === topicId)),
  ]
  return languages.flatMap((language): TermProblem[] => {
    const wanted = fold(words[language].name)
    const isTaken = others.some((row) => row.language === language && fold(row.name ?? '') === wanted)
    return wanted !== '' && isTaken ? [{ field: `name-${language}`, code: 'same-name' }] : []
  })
}

async function writeNames(tx: Transaction, topicId: string, { words }: Term): Promise<void> {
  for (const language of languages) {
    if (language === 'en') continue
    const { name, synonyms } = words[language]
    const written = { name: name || null, synonyms }
    // An empty row stays, so that a name of the shipped vocabulary that was taken away does not come back.
    await tx
      .insert(topicNames)
      .values({ topicId, language, ...written })
      .onConflictDoUpdate({ target: [topicNames.topicId, topicNames.language], set: written })
  }
}

const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'topic'

/** A new topic at the end of its vocabulary; its id is made of its English name and stays. */
export async function addTerm(
  member: Member,
  term: Term,
): Promise<{ added: string } | { problems: TermProblem[] } | Absent> {
  if (!canKeepTerms(member)) return absent
  return inTurn(async (tx) => {
    const problems = await sameNames(tx, null, term)
    if (problems.length > 0) return { problems }
    const rows = await tx.select({ id: topics.id }).from(topics)
    const taken = new Set(rows.map((row) => row.id))
    const wanted = slugOf(term.words.en.name)
    let id = wanted
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
    const [last] = await tx.select({ position: max(topics.position) }).from(topics)
    const { name, synonyms } = term.words.en
    await tx
      .insert(topics)
      .values({ id, group: term.group, name, synonyms, position: (last?.position ?? -1) + 1 })
    await writeNames(tx, id, term)
    await addEntry(tx, member, 'add-topic', id)
    return { added: id }
  })
}

/** Replaces the names and phrases of a topic; its id and its reports stay. */
export async function saveTerm(
  member: Member,
  id: string,
  term: Term,
): Promise<{ saved: true } | { problems: TermProblem[] } | Absent> {
  if (!canKeepTerms(member) || !isSlug(id)) return absent
  return inTurn(async (tx) => {
    const [row] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.id, id)).for('update')
    if (!row) return absent
    const problems = await sameNames(tx, id, term)
    if (problems.length > 0) return { problems }
    const { name, synonyms } = term.words.en
    await tx.update(topics).set({ group: term.group, name, synonyms }).where(eq(topics.id, id))
    await writeNames(tx, id, term)
    await addEntry(tx, member, 'save-topic', id)
    return { saved: true }
  })
}

export type TermRefusal = 'no-successor' | 'already-moved' | 'nothing-to-bring-back'

/** Merges, retires or brings back a topic. What versions were given stays written; only what it counts for changes. */
export async function changeTerm(
  member: Member,
  id: string,
  change: TermChange,
): Promise<{ changed: true } | { refused: TermRefusal } | Absent> {
  if (!canKeepTerms(member) || !isSlug(id)) return absent
  return inTurn(async (tx) => {
    const [row] = await tx.select().from(topics).where(eq(topics.id, id)).for('update')
    if (!row) return absent
    if (change.do === 'bring-back') {
      if (row.successorId === null && row.retiredAt === null) return { refused: 'nothing-to-bring-back' }
      await tx.update(topics).set({ successorId: null, retiredAt: null }).where(eq(topics.id, id))
      await addEntry(tx, member, 'bring-back-topic', id)
      return { changed: true }
    }
    if (row.successorId !== null) return { refused: 'already-moved' }
    const into = change.into
    if (into !== '' || change.do === 'merge') {
      const [successor] = await tx.select().from(topics).where(eq(topics.id, into)).for('update')
      if (!successor || into === id || successor.successorId !== null || successor.retiredAt !== null)
        return { refused: 'no-successor' }
      if (change.do === 'merge') await addPhrases(tx, row, successor)
    }
    await tx
      .update(topics)
      .set({
        successorId: into === '' ? null : into,
        ...(change.do === 'retire' && { retiredAt: sql`now()` }),
      })
      .where(eq(topics.id, id))
    await addEntry(tx, member, `${change.do}-topic`, into === '' ? id : `${id} → ${into}`)
    return { changed: true }
  })
}

type Row = typeof topics.$inferSelect

/** What was merged goes on being found by its names: they are phrases of the other from now on. */
async function addPhrases(tx: Transaction, from: Row, to: Row): Promise<void> {
  const joined = (...phrases: string[]) => [...new Set(phrases.filter((one) => one !== ''))]
  const synonyms = joined(...to.synonyms, from.name, ...from.synonyms)
  await tx.update(topics).set({ synonyms }).where(eq(topics.id, to.id))
  const named = await tx.select().from(topicNames).where(eq(topicNames.topicId, from.id))
  const there = await tx.select().from(topicNames).where(eq(topicNames.topicId, to.id))
  for (const { language, name, synonyms: more } of named) {
    const own = there.find((row) => row.language === language)
    const all = joined(...(own?.synonyms ?? []), name ?? '', ...more)
    await tx
      .insert(topicNames)
      .values({ topicId: to.id, language, name: null, synonyms: all })
      .onConflictDoUpdate({ target: [topicNames.topicId, topicNames.language], set: { synonyms: all } })
  }
}

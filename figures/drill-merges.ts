import 'server-only'
import { eq } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { type DirectoryKind, organisations, people } from '@/db/schema/directory'
import { users } from '@/db/schema/members'
import { mergeRecords, undoMerge } from '@/directory/merge-commands'
import { tallyPair } from '@/directory/merge-queries'
import { listOrganisations, listSeatsOf } from '@/directory/published'
import { countListed, listPublished } from '@/reports/published'
import { changeTerm } from '@/topics/commands'
import { listTopics } from '@/topics/published'
import { tallyMerge } from '@/topics/queries'

type Undo = () => Promise<unknown>
export type Merged = { undo: Undo; numbers: number; wrong: string[] }

async function findAdmin(): Promise<Member> {
  const [user] = await appDatabase().select().from(users).where(eq(users.isSiteAdmin, true)).limit(1)
  if (!user) throw new Error('The drill merges as a site admin, and there is none.')
  return { id: user.id, email: user.email, name: user.name ?? '', isSiteAdmin: true, roles: [] }
}

const inPairs = <Value>(values: readonly Value[], most: number): [Value, Value][] =>
  Array.from({ length: Math.min(most, Math.floor(values.length / 2)) }, (_, place) => [
    values[2 * place]!,
    values[2 * place + 1]!,
  ])

/**
 * Merges some topics, organisations and people, and holds what was told before against the lists afterwards. `undo` takes all
 * of it back, the last merge first.
 */
export async function mergeSome(amount = 4): Promise<Merged> {
  const admin = await findAdmin()
  const undos: Undo[] = []
  const merged: Merged = {
    undo: async () => {
      for (const undo of undos.toReversed()) await undo()
    },
    numbers: 0,
    wrong: [],
  }
  const expectList = async (condition: string, told: number) => {
    merged.numbers++
    const found = await countListed({ with: [condition] })
    if (found !== told) merged.wrong.push(`${condition}: told ${told}, listed ${found}`)
  }
  const topics = (await listTopics()).filter(({ reports }) => reports > 0).map(({ id }) => id)
  for (const [from, into] of inPairs(topics, amount)) {
    const told = await tallyMerge(admin, from, into)
    await changeTerm(admin, from, { do: 'retire', into })
    undos.push(() => changeTerm(admin, from, { do: 'bring-back' }))
    await expectList(`topic.${into}`, told!.together)
    await expectList(`topic.${from}`, 0)
  }
  const mergeTwo = async (kind: DirectoryKind, of: string, from: string, kept: string) => {
    const table = kind === 'person' ? people : organisations
    const idOf = async (slug: string) =>
      (await appDatabase().select({ id: table.id }).from(table).where(eq(table.slug, slug)))[0]!.id
    const [mergedId, keptId] = [await idOf(from), await idOf(kept)]
    const told = await tallyPair(admin, kind, [keptId, mergedId])
    const outcome = await mergeRecords(admin, kind, { keptId, mergedId })
    if ('merged' in outcome) undos.push(() => undoMerge(admin, outcome.merged))
    await expectList(`${of}.${kept}`, told!.together.reports)
    await expectList(`${of}.${from}`, 0)
  }
  const bodies = (await listOrganisations({ q: '', size: 2 * amount, after: null })).organisations
  for (const [from, kept] of inPairs(bodies, amount))
    await mergeTwo('organisation', 'organization', from.slug, kept.slug)
  const { reports } = await listPublished({})
  const seats = await listSeatsOf(reports.map(({ slug }) => slug))
  const persons = [...new Set(seats.flatMap(({ person }) => (person ? [person] : [])))]
  for (const [from, kept] of inPairs(persons, amount)) await mergeTwo('person', 'person', from, kept)
  return merged
}

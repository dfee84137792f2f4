import { loadTopics } from '@/topics/load'
import { migrateDatabase } from './migrate'

/** Before the database tests: the structure and the vocabulary. */
export default async function setUp(): Promise<void> {
  const address = process.env.DATABASE_URL
  if (!address)
    throw new Error(
      'Set DATABASE_URL to an empty database whose name ends in _test; npm test does so itself.',
    )
  refuseRealDatabase(new URL(address).pathname.slice(1))
  await migrateDatabase(address)
  await loadTopics(address)
}

/** Tests empty every table. */
export function refuseRealDatabase(name: string): void {
  if (!name.endsWith('_test'))
    throw new Error(`Tests empty their database, and "${name}" does not end in _test. Name one that does.`)
}

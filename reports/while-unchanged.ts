import 'server-only'
import { publicDatabase } from '@/db/client'
import { publishedPublication } from '@/db/schema/published'

/** So many results are kept, the latest asked for; what is kept says nothing that is not public. */
const most = 400
const kept = new Map<string, { state: string; result: Promise<unknown> }>()

async function readState(): Promise<string> {
  const [publication] = await publicDatabase().select().from(publishedPublication)
  return publication ? `${publication.version} ${publication.movedAt.toISOString()}` : ''
}

/**
 * What `count` counts over all that is public, counted once until something public changes: the state of publication moves
 * in the very transaction that changes it, and is read before each use. So a number is never late, and a list that is read
 * under the same state agrees with it. `key` names the question; the result is shared and must not be changed.
 */
export async function whileUnchanged<Result>(key: string, count: () => Promise<Result>): Promise<Result> {
  const state = await readState()
  const earlier = kept.get(key)
  const isSame = earlier?.state === state
  const result = isSame ? (earlier.result as Promise<Result>) : count()
  kept.delete(key)
  kept.set(key, { state, result })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  if (!isSame)
    result.catch(() => {
      if (kept.get(key)?.result === result) kept.delete(key)
    })
  return result
}

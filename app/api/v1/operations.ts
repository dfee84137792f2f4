import { matchPath } from './match-path'
import type { Operation } from './operation'
import { recordOperations } from './record-operations'
import { reportOperations } from './report-operations'

/** All that can be read, in the order in which it is described. */
export const operations: readonly Operation[] = [...reportOperations, ...recordOperations]

/** The operation whose path this is, with the parts that its path leaves open. */
export function findOperation(
  segments: readonly string[],
): { operation: Operation; path: Record<string, string> } | null {
  for (const operation of operations) {
    const path = matchPath(operation.path, segments)
    if (path) return { operation, path }
  }
  return null
}

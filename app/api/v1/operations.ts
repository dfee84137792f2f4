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
    const parts = operation.path.slice(1).split('/')
    if (parts.length !== segments.length) continue
    const open = parts.flatMap((part, place) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      return name ? [[name, segments[place]!] as const] : []
    })
    const isSame = parts.every((part, place) => part.startsWith('{') || part === segments[place])
    if (isSame) return { operation, path: Object.fromEntries(open) }
  }
  return null
}

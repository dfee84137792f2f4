import { inspect } from 'node:util'
import { DrizzleQueryError } from 'drizzle-orm'

/** What may be printed of a failed query. Its message, its parameters and its cause's details hold what people typed. */
function printQuietly(this: DrizzleQueryError): string {
  const code = this.cause && 'code' in this.cause ? String(this.cause.code) : 'without a code'
  const digest = 'digest' in this ? `, digest ${String(this.digest)}` : ''
  const frames = (this.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`A query failed (${code}${digest})`, ...frames].join('\n')
}

/** From now on a failed query is printed without personal text, whoever prints it; Next does, for every failed page. */
export function printFailedQueriesQuietly(): void {
  Object.defineProperty(DrizzleQueryError.prototype, inspect.custom, {
    value: printQuietly,
    configurable: true,
  })
}

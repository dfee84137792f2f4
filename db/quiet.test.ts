import { inspect } from 'node:util'
import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { printFailedQueriesQuietly } from './quiet'

test('a failed query is printed without what people typed', () => {
  printFailedQueriesQuietly()
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(a@b.org)' })
  const error = new DrizzleQueryError('insert into users values ($1)', ['a@b.org'], cause)
  const printed = inspect(Object.assign(error, { digest: '17445' }))
  expect(printed).toMatch(/^A query failed \(23505, digest 17445\)\n\s+at /)
  expect(printed).not.toContain('a@b.org')
  expect(inspect({ error })).not.toContain('a@b.org')
})

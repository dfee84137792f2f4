import { beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '@/db/testing'
import { appDatabase } from './client'
import { listReleasedForms } from './released-forms'
import { forms } from './schema/forms'

beforeAll(emptyDatabase)

test('a table has all of its columns after the view of its name was read', async () => {
  await listReleasedForms(appDatabase())
  const query = appDatabase().select().from(forms).toSQL().sql
  for (const name of ['"key"', '"based_on"', '"content"', '"released_at"', '"created_at"'])
    expect(query).toContain(name)
  expect(await appDatabase().select({ at: forms.createdAt }).from(forms).limit(1)).toEqual([])
})

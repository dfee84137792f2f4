import { globSync } from 'node:fs'
import { join } from 'node:path'
import { askAll } from './authz/ask'
import type { Role, Row } from './authz/cells'
import { rows, withoutCells } from './authz/matrix'
import { makeWorld } from './authz/world'
import { expect, test } from './fixtures'

const root = join(import.meta.dirname, '..')

test('every route has a row in the matrix of who may do what, or a reason why not', () => {
  const files = globSync('app/**/{page.tsx,route.ts}', { cwd: root }).sort()
  const covered = new Set(rows.map(({ file }) => (file.startsWith('app/') ? file : `app/[locale]/${file}`)))
  const reasons = Object.values(withoutCells)
  expect(files.filter((file) => !covered.has(file) && !reasons.some((one) => one.test(file)))).toEqual([])
  expect([...covered].filter((file) => !files.includes(file))).toEqual([])
})

/** A part of the matrix that is soon asked for: `npm run authz` asks for all of it. */
const isSoon = ({ name }: Row, role: Role, state: string): boolean =>
  /^(GET my\/reports\/\[id\]|GET admin\/reports\/\[id\]|publish at the desk|decline at the desk|comment|GET admin\/events\/\[slug\]\/reminders|GET admin\/mail\/\[mail\]|GET admin\/forms\/\[form\]|POST admin\/forms\/\[form\]\/change)$/.test(
    name,
  ) &&
  ['public', 'coEditor', 'reviewer', 'admin', 'adminWhoEdits', 'adminElsewhere'].includes(role) &&
  ['D', 'S', 'P'].includes(state)

test('who may do what is as it was written by hand, and what is hidden looks like nothing', async ({
  baseURL,
}) => {
  const world = await makeWorld(process.env.DATABASE_URL!)
  const { cells, differ } = await askAll(new URL(baseURL!).origin, world, isSoon)
  await world.close()
  expect(differ).toEqual([])
  expect(cells).toBeGreaterThan(80)
})

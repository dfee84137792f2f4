// The rules of the house, executable: the map of README.md and the decisions. Change a rule here and there together.
import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askedWordRules } from './house/asked-words'
import { doorRules } from './house/doors'
import { guardRules } from './house/guards'
import { nameRules } from './house/names'
import { pageRules } from './house/pages'
import { recordRules } from './house/records'
import { wordRules } from './house/words'

const root = import.meta.dirname
const isElsewhere = (path: string): boolean =>
  /(^|\/)(node_modules|\.git|\.next[^/]*|\.data|test-results|playwright-report|meta)$/.test(path)
const isRead = (path: string): boolean =>
  /\.([cm]?[jt]sx?|css|json|sql|md|csv|txt|ya?ml|conf)$|^\.ci\/run$/.test(path)
const isMade = (path: string): boolean => /^next-env\.d\.ts$|\.tsbuildinfo$/.test(path)

const paths = globSync(['**/*', '.ci/*'], { cwd: root, exclude: isElsewhere })
  .filter((path) => isRead(path) && !isMade(path))
  // The address of a file, such as robots.txt, is a folder here.
  .filter((path) => statSync(`${root}/${path}`).isFile())
const house = new Map(paths.sort().map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]))

describe.each([
  ...doorRules,
  ...nameRules,
  ...pageRules,
  ...guardRules,
  ...wordRules,
  ...askedWordRules,
  ...recordRules,
])('$name', ({ check, planted }) => {
  test('holds', () => {
    const { looked, faults } = check(house)
    expect(faults).toEqual([])
    expect(looked, 'things it looked at').toBeGreaterThan(0)
  })

  test.each(planted)('sees: $fault', ({ files, fault }) => {
    expect(check(new Map(Object.entries(files))).faults).toEqual([fault])
  })
})

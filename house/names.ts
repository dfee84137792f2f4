import { codeOf, type House, isCode, type Rule } from './source'

const drawers = new Set([
  'lib',
  'libs',
  'util',
  'utils',
  'helper',
  'helpers',
  'service',
  'services',
  'hooks',
  'types',
  'common',
  'shared',
  'misc',
  'constants',
  'index',
  'data',
  'info',
  'item',
  'handle',
  'manager',
])

/** The segments of an address are chosen for its readers; the names of files that answer there are Next's. */
const isAddress = (path: string): boolean => path.startsWith('app/')
const isKebab = (segment: string): boolean => /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(segment)
const isGiven = (path: string): boolean => !path.includes('/') || /^db\/migrations\//.test(path)

const goodNames: Rule = {
  name: 'a file is named in kebab-case for what it holds, never for its shape',
  check(house) {
    const paths = [...house.keys()].filter((path) => !isGiven(path) && !isAddress(path))
    const faults = paths.filter((path) =>
      path.split('/').some((segment) => drawers.has(segment.split('.')[0]!) || !isKebab(segment)),
    )
    return { looked: paths.length, faults }
  },
  planted: [
    { files: { 'reports/utils/format.ts': '' }, fault: 'reports/utils/format.ts' },
    { files: { 'forms/index.ts': '' }, fault: 'forms/index.ts' },
    { files: { 'components/SeatRow.tsx': '' }, fault: 'components/SeatRow.tsx' },
  ],
}

const mostLines = 300
/** Words, released forms and invented data are long by their nature. */
const isLong = (path: string): boolean => /^(messages|forms\/presets|demo)\//.test(path)
const linesOf = (house: House, path: string): number => house.get(path)!.trimEnd().split('\n').length

const smallFiles: Rule = {
  name: `no file of code is longer than ${mostLines} lines`,
  check(house) {
    const paths = [...house.keys()].filter((path) => (isCode(path) || path.endsWith('.css')) && !isLong(path))
    const faults = paths.flatMap((path) => {
      const lines = linesOf(house, path)
      return lines > mostLines ? [`${path} has ${lines} lines`] : []
    })
    return { looked: paths.length, faults }
  },
  planted: [
    { files: { 'reports/all.ts': `${'\n'.repeat(300)}export {}` }, fault: 'reports/all.ts has 301 lines' },
  ],
}

const readers =
  /^(settings|instrumentation|db\/client|db\/testing-setup|playwright\.config|importer\/command|server\/serve)\.ts$|^next\.config\.js$|^(scripts|bench)\/|^demo\/load\.ts$/

const environment: Rule = {
  name: 'the environment is read once, where settings are',
  check(house) {
    const paths = codeOf(house).filter(
      (path) => house.get(path)!.includes('process.env') && !path.startsWith('house/'),
    )
    return { looked: paths.length, faults: paths.filter((path) => !readers.test(path)) }
  },
  planted: [
    { files: { 'mail/transport.ts': 'const smtp = process.env.SMTP_URL' }, fault: 'mail/transport.ts' },
  ],
}

/** Where a rule of the linter is passed over, with the reason beside it; everybody else imports from there. */
const passesOver = new Set(['components/records/table-region.tsx'])

const linted: Rule = {
  name: 'no rule of the linter is passed over but where this rule says so',
  check(house) {
    const paths = codeOf(house).filter((path) => !path.startsWith('house/'))
    const isPassing = (path: string) =>
      /biome-ignore|eslint-disable|@ts-(?:ignore|nocheck)/.test(house.get(path)!)
    return { looked: paths.length, faults: paths.filter((path) => isPassing(path) && !passesOver.has(path)) }
  },
  planted: [
    {
      files: { 'components/table.tsx': '// biome-ignore lint/a11y/x: it is so\nexport const a = 1' },
      fault: 'components/table.tsx',
    },
  ],
}

/** The project stands alone: it names no folder above itself. Tests may use documents that lie beside it, and skip without them. */
const alone: Rule = {
  name: 'nothing names a place outside the project',
  check(house) {
    const paths = codeOf(house).filter((path) => !/^(house|e2e)\//.test(path))
    return {
      looked: paths.length,
      faults: paths.filter((path) => /\.\.\/shared\/|['"`]\/(work|root|home|Users)\//.test(house.get(path)!)),
    }
  },
  planted: [
    { files: { 'importer/command.ts': `read('../shared/report.txt')` }, fault: 'importer/command.ts' },
  ],
}

export const nameRules = [goodNames, smallFiles, environment, alone, linted]

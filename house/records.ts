import type { House, Rule } from './source'

const explained: Rule = {
  name: 'every migration is named for its intent and says why, why it is safe and what going back means',
  check(house) {
    const paths = [...house.keys()].filter((path) => /^db\/migrations\/.*\.sql$/.test(path))
    const faults = paths.filter((path) => {
      const header = /^(--.*\n)+/.exec(house.get(path)!)?.[0] ?? ''
      const isNamed = /^db\/migrations\/\d{4}_[a-z0-9]+(_[a-z0-9]+)+\.sql$/.test(path)
      return (
        !isNamed ||
        !['Why', 'Safe', 'Back'].every((word) => new RegExp(`^-- ${word}: +\\S`, 'm').test(header))
      )
    })
    return { looked: paths.length, faults }
  },
  planted: [
    {
      files: { 'db/migrations/0007_late_hawkeye.sql': 'create table a ();' },
      fault: 'db/migrations/0007_late_hawkeye.sql',
    },
    {
      files: { 'db/migrations/0008.sql': '-- Why:  a.\n-- Safe: b.\n-- Back: c.\nselect 1' },
      fault: 'db/migrations/0008.sql',
    },
  ],
}

const numbersOf = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number)

function isBelow(version: string, floor: string): boolean {
  const [have, want] = [numbersOf(version), numbersOf(floor)]
  const place = want.findIndex((number, index) => number !== have[index])
  return place >= 0 && !(have[place]! > want[place]!)
}

type Lock = { packages: Record<string, { version?: string }> }
const read = <Shape>(house: House, path: string): Shape | null => {
  const text = house.get(path)
  return text === undefined ? null : (JSON.parse(text) as Shape)
}

const floors: Rule = {
  name: 'no package is older than the release that mended what we know of',
  check(house) {
    const lock = read<Lock>(house, 'package-lock.json')
    const lowest = read<Record<string, string>>(house, 'scripts/floors.json')
    if (!lock || !lowest) return { looked: 0, faults: [] }
    const installed = Object.entries(lock.packages).flatMap(([path, { version }]) => {
      const name = path.split('node_modules/').at(-1)!
      return version && lowest[name] ? [{ path, version, floor: lowest[name] }] : []
    })
    const faults = installed.filter(({ version, floor }) => isBelow(version, floor))
    return {
      looked: installed.length,
      faults: faults.map(({ path, version, floor }) => `${path} is ${version}, below ${floor}`),
    }
  },
  planted: [
    {
      files: {
        'scripts/floors.json': '{ "next": "16.4.6" }',
        'package-lock.json':
          '{ "packages": { "node_modules/next": { "version": "16.4.5" }, "node_modules/x": { "version": "1.0.0" } } }',
      },
      fault: 'node_modules/next is 16.4.5, below 16.4.6',
    },
  ],
}

type Package = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>
const decision = /^docs\/decisions\/0011-.*\.md$/

/** `@types/*` in the record stands for every package of that name. */
const isReasoned = (name: string, record: string): boolean =>
  record.includes(name) || [...record.matchAll(/([@\w./-]+)\*/g)].some(([, start]) => name.startsWith(start!))

const reasons: Rule = {
  name: 'every dependency has an exact version and a line of reason in decision 11',
  check(house) {
    const { dependencies, devDependencies, optionalDependencies } =
      read<Package>(house, 'package.json') ?? ({} as Package)
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const record = [...house].find(([path]) => decision.test(path))?.[1] ?? ''
    const faults = all.flatMap(([name, version]) => [
      ...(/^\d/.test(version) ? [] : [`${name} is ${version}, not one version`]),
      ...(isReasoned(name, record) ? [] : [`${name} has no reason`]),
    ])
    return { looked: all.length, faults }
  },
  planted: [
    {
      files: {
        'package.json': '{ "dependencies": { "lodash": "4.0.0" } }',
        'docs/decisions/0011-dependencies.md': '| next |',
      },
      fault: 'lodash has no reason',
    },
    {
      files: {
        'package.json': '{ "devDependencies": { "@types/x": "^4.0.0" } }',
        'docs/decisions/0011-dependencies.md': '@types/*',
      },
      fault: '@types/x is ^4.0.0, not one version',
    },
  ],
}

/** A path in a paper; one without a folder is of the room that the sentence is about. */
const isThere = (house: House, named: string): boolean =>
  [...house.keys()].some(
    (path) =>
      path === named || (!named.includes('/') && path.endsWith(`/${named}`)) || path.startsWith(`${named}/`),
  )

const truePapers: Rule = {
  name: 'the papers name only files that are there',
  check(house) {
    const papers = [...house].filter(([path]) => path.endsWith('.md'))
    const named = papers.flatMap(([paper, text]) =>
      [...text.matchAll(/`([a-z0-9][\w./-]*(?:\.(?:tsx?|mjs|js|csv|json|sql|md|txt)|\/))`/g)].map(
        ([, path]) => ({ paper, path: path! }),
      ),
    )
    const faults = named.filter(
      ({ path }) => path !== 'loading.tsx' && !isThere(house, path.replace(/\/$/, '')),
    )
    return { looked: named.length, faults: faults.map(({ paper, path }) => `${paper} names ${path}`) }
  },
  planted: [
    {
      files: { 'README.md': 'See `forms/number.ts` in `forms/`.', 'forms/form.ts': '' },
      fault: 'README.md names forms/number.ts',
    },
  ],
}

export const recordRules = [explained, floors, reasons, truePapers]

import { codeOf, exportedFunctions, type House, importsOf, type Rule, roomOf } from './source'

const records = ['directory', 'events', 'reports', 'topics']
const isOfRecords = (path: string, names: RegExp): boolean =>
  records.includes(roomOf(path)) && names.test(path.split('/').slice(1).join('/'))

/** The exported functions of some files whose first parameter is not the one that must be there. */
function untold(house: House, paths: readonly string[], first: string): { looked: number; faults: string[] } {
  const told = paths.flatMap((path) => exportedFunctions(house, path).map((one) => ({ path, ...one })))
  const faults = told.filter(({ parameters }) => parameters[0] !== first)
  return {
    looked: told.length,
    faults: faults.map(({ path, name }) => `${path}: ${name} is not told the ${first} first`),
  }
}

const viewerFirst: Rule = {
  name: 'every read for members is told the viewer first',
  check: (house) =>
    untold(
      house,
      codeOf(house).filter((path) => isOfRecords(path, /^queries\.ts$|-queries\.ts$/)),
      'viewer',
    ),
  planted: [
    {
      files: { 'reports/queries.ts': 'export async function findReport(id: string) {}' },
      fault: 'reports/queries.ts: findReport is not told the viewer first',
    },
    {
      files: { 'events/queries.ts': 'export const listEvents = ({ viewer }: { viewer: Viewer }) => null' },
      fault: 'events/queries.ts: listEvents is not told the viewer first',
    },
  ],
}

const memberFirst: Rule = {
  name: 'every write is told the member first',
  check: (house) =>
    untold(
      house,
      codeOf(house).filter((path) => isOfRecords(path, /^commands\.ts$|-commands\.ts$/)),
      'member',
    ),
  planted: [
    {
      files: { 'reports/commands.ts': 'export const moveReport = (id: string, member: Member) => null' },
      fault: 'reports/commands.ts: moveReport is not told the member first',
    },
  ],
}

const publicReads: Rule = {
  name: 'what the public reads comes through the role that sees only what is published, whoever asks',
  check(house) {
    const paths = codeOf(house).filter((path) => /^[a-z]+\/published[a-z-]*\.ts$/.test(path))
    const faults = paths.flatMap((path) => [
      ...(importsOf(house, path).some(({ names }) => names.includes('appDatabase'))
        ? [`${path} reads as a member`]
        : []),
      ...exportedFunctions(house, path)
        .filter(({ parameters }) => parameters.some((name) => /^(viewer|member)$/.test(name)))
        .map(({ name }) => `${path}: ${name} asks who reads`),
    ])
    return { looked: paths.length, faults }
  },
  planted: [
    {
      files: { 'reports/published.ts': `import { appDatabase } from '@/db/client'` },
      fault: 'reports/published.ts reads as a member',
    },
    {
      files: { 'events/published.ts': 'export const listEvents = (viewer: Viewer) => null' },
      fault: 'events/published.ts: listEvents asks who reads',
    },
  ],
}

/** Who knows one database never mixes it up with the other. */
const oneDatabase: Rule = {
  name: 'no file reads both as a member and as the public',
  check(house) {
    const paths = codeOf(house).filter((path) =>
      importsOf(house, path).some(({ to }) => /^db\/client/.test(to)),
    )
    const faults = paths.filter((path) => {
      const names = importsOf(house, path).flatMap((one) => one.names)
      return names.includes('appDatabase') && names.includes('publicDatabase')
    })
    return { looked: paths.length, faults }
  },
  planted: [
    {
      files: { 'reports/both.ts': `import { appDatabase, publicDatabase } from '@/db/client'` },
      fault: 'reports/both.ts',
    },
  ],
}

const onServer: Rule = {
  name: 'what reads or writes the database cannot reach the browser',
  check(house) {
    const rooms = [...records, 'auth', 'figures', 'mail']
    const paths = codeOf(house).filter(
      (path) =>
        rooms.includes(roomOf(path)) &&
        importsOf(house, path).some(
          ({ to, isType, names }) =>
            !isType && /^db\/client/.test(to) && names.some((name) => /Database$/.test(name)),
        ),
    )
    return {
      looked: paths.length,
      faults: paths.filter((path) => !/^import 'server-only'/m.test(house.get(path)!)),
    }
  },
  planted: [
    {
      files: { 'reports/queries.ts': `import { appDatabase } from '@/db/client'` },
      fault: 'reports/queries.ts',
    },
  ],
}

export const guardRules = [viewerFirst, memberFirst, publicReads, oneDatabase, onServer]

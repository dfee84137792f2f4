import { closureOf, codeOf, type House, importsOf, isTest, type Rule, roomOf } from './source'

const domain = ['auth/viewer', 'db', 'forms', 'log', 'messages', 'settings']
const words = ['forms', 'importer', 'messages', 'reports', 'events', 'topics', 'directory', 'figures']

/** Who may import whom, beside itself. A door is a room or one file of it; a room that is not named here does not exist. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  app: [
    ...words,
    'auth',
    'components',
    'demo/accounts',
    'exports',
    'log',
    'mail',
    'server/draining',
    'settings',
  ],
  components: words,
  reports: [
    ...domain,
    'directory',
    'events',
    'importer',
    'jobs/queue',
    'mail/kinds',
    'mail/outbox',
    'mail/templates',
    'topics',
  ],
  events: [...domain, 'importer/programme', 'mail/kinds', 'mail/outbox', 'mail/templates'],
  directory: domain,
  topics: domain,
  figures: [...domain, 'directory', 'events', 'reports', 'topics'],
  forms: [],
  importer: ['forms'],
  exports: ['figures', 'forms', 'messages', 'reports'],
  mail: [
    'auth/viewer',
    'db',
    'events/policy',
    'events/visible-to',
    'jobs/queue',
    'log',
    'messages',
    'settings',
  ],
  auth: ['db', 'log', 'mail/outbox', 'messages', 'settings'],
  jobs: ['auth', 'db', 'events/made-books', 'forms/released', 'log', 'mail', 'reports', 'settings'],
  messages: ['forms/words'],
  server: ['answer-headers', 'db', 'forms/released', 'log', 'messages', 'settings'],
  db: [],
  house: [],
  demo: [...domain, 'directory', 'events', 'importer/programme/zone', 'reports', 'topics'],
  scripts: ['db', 'demo/accounts', 'topics/load'],
  bench: [
    'auth',
    'db',
    'events',
    'figures',
    'forms',
    'importer',
    'mail',
    'reports',
    'scripts',
    'topics/load',
  ],
  e2e: ['auth/viewer', 'db/testing', 'demo/accounts'],
  'instrumentation.ts': ['instrumentation-node'],
  'instrumentation-node.ts': [
    'auth',
    'db/released-forms',
    'forms/released',
    'jobs',
    'log',
    'server/draining',
    'settings',
  ],
  'next.config.js': ['answer-headers'],
  'proxy.ts': ['app/address', 'messages', 'settings'],
  'playwright.config.ts': ['scripts/browser'],
}

const isThrough = (door: string, target: string): boolean =>
  target.startsWith(`${door}/`) || target.replace(/\.[a-z]+$/, '') === door

const throughDoors: Rule = {
  name: 'every room imports through its doors only',
  check(house) {
    const imports = codeOf(house)
      .flatMap((path) => importsOf(house, path))
      .filter(({ to }) => house.has(to))
    const trespasses = imports.filter(({ from, to }) => {
      const room = roomOf(from)
      return roomOf(to) !== room && !(doors[room] ?? []).some((door) => isThrough(door, to))
    })
    return { looked: imports.length, faults: trespasses.map(({ from, to }) => `${from} imports ${to}`) }
  },
  planted: [
    {
      files: { 'app/page.tsx': `import { db } from '@/db/client'`, 'db/client.ts': '' },
      fault: 'app/page.tsx imports db/client.ts',
    },
    {
      files: { 'forms/form.ts': `export * from '../reports/policy'`, 'reports/policy.ts': '' },
      fault: 'forms/form.ts imports reports/policy.ts',
    },
    {
      files: { 'reports/x.ts': `import type { A } from '@/auth/config'`, 'auth/config.ts': '' },
      fault: 'reports/x.ts imports auth/config.ts',
    },
  ],
}

/** The first circle that starts and ends at a file, as the path of files along it. */
function circleFrom(house: House, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const path of queue) {
    for (const { to } of importsOf(house, path)) {
      if (to === start) {
        const circle = [path]
        while (circle[0] !== start) circle.unshift(cameFrom.get(circle[0]!)!)
        return [...circle, start]
      }
      if (!house.has(to) || cameFrom.has(to) || !/\.m?[jt]sx?$/.test(to)) continue
      cameFrom.set(to, path)
      queue.push(to)
    }
  }
  return null
}

const noCircles: Rule = {
  name: 'no files import each other in a circle',
  check(house) {
    const paths = codeOf(house)
    const circles = paths.flatMap((path) => {
      const circle = circleFrom(house, path)
      // A circle is found from each of its files and told once, from the first of them.
      return circle && path === [...circle].sort()[0] ? [circle.join(' → ')] : []
    })
    return { looked: paths.length, faults: circles }
  },
  planted: [
    {
      files: {
        'forms/a.ts': `import './b'`,
        'forms/b.ts': `import './c'`,
        'forms/c.ts': `import type { A } from './a'`,
      },
      fault: 'forms/a.ts → forms/b.ts → forms/c.ts → forms/a.ts',
    },
  ],
}

const libraries: readonly { name: string; rooms: RegExp }[] = [
  { name: 'next-auth', rooms: /^auth\// },
  { name: 'drizzle-orm', rooms: /^(db|auth|demo|directory|events|figures|mail|reports|topics)\// },
  { name: 'postgres', rooms: /^(bench|db|demo|e2e|scripts|topics)\// },
  { name: 'nodemailer', rooms: /^mail\// },
  { name: 'next', rooms: /^(app|auth|components|messages|server)\/|^(proxy\.ts|next\.config\.js)$/ },
]

const knownLibraries: Rule = {
  name: 'a library is known to its own rooms only',
  check(house) {
    const imports = codeOf(house)
      .flatMap((path) => importsOf(house, path))
      .filter(({ to }) => !house.has(to))
    const strangers = imports.filter(({ from, to }) =>
      libraries.some(({ name, rooms }) => (to === name || to.startsWith(`${name}/`)) && !rooms.test(from)),
    )
    return { looked: imports.length, faults: strangers.map(({ from, to }) => `${from} knows ${to}`) }
  },
  planted: [
    {
      files: { 'app/page.tsx': `import { getServerSession } from 'next-auth'` },
      fault: 'app/page.tsx knows next-auth',
    },
    {
      files: { 'components/row.tsx': `import { eq } from 'drizzle-orm'` },
      fault: 'components/row.tsx knows drizzle-orm',
    },
    {
      files: { 'forms/form.ts': `import { cookies } from 'next/headers'` },
      fault: 'forms/form.ts knows next/headers',
    },
  ],
}

const isImpure = (target: string): boolean =>
  /^(auth\/|mail\/|settings\.ts|log\.ts)/.test(target) ||
  /^(drizzle-orm|postgres|server-only|next\/headers|next-auth)(\/|$)/.test(target)

const pureRooms: Rule = {
  name: 'what is drawn, read from documents and written to files never reaches the database or the request',
  check(house) {
    const starts = codeOf(house).filter((path) => /^(components|forms|importer|exports)\//.test(path))
    const reached = [...closureOf(house, starts)].filter((path) => /\.m?[jt]sx?$/.test(path) && !isTest(path))
    const faults = reached
      .flatMap((path) => importsOf(house, path))
      .filter(({ to, isType }) => !isType && isImpure(to))
      .map(({ from, to }) => `${from} reaches ${to}`)
    return { looked: starts.length, faults }
  },
  planted: [
    {
      files: {
        'components/row.tsx': `import { find } from '@/reports/queries'`,
        'reports/queries.ts': `import { appDatabase } from '@/db/client'`,
        'db/client.ts': `import postgres from 'postgres'`,
      },
      fault: 'db/client.ts reaches postgres',
    },
  ],
}

const closedDoors: Rule = {
  name: 'the rooms and the files outside any room are those of the map',
  check(house) {
    const known = new Set([...Object.keys(doors), '.ci', 'deploy', 'docs', 'public'])
    const outside =
      /^(architecture\.test|settings(\.test)?|log(\.test)?)\.ts$|^answer-headers\.js$|\.config\.(js|mjs|mts|ts)$|\.(md|json)$|^(\.npmrc|\.gitignore|LICENSE)$/
    const paths = [...house.keys()]
    const strangers = new Set(paths.map(roomOf).filter((room) => !known.has(room) && !outside.test(room)))
    return { looked: paths.length, faults: [...strangers].map((room) => `${room} is not on the map`) }
  },
  planted: [
    { files: { 'services/report.ts': '' }, fault: 'services is not on the map' },
    { files: { 'global.ts': '' }, fault: 'global.ts is not on the map' },
  ],
}

export const doorRules = [closedDoors, throughDoors, noCircles, knownLibraries, pureRooms]

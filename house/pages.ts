import {
  closureOf,
  codeOf,
  exportedFunctions,
  type House,
  importsOf,
  isNode,
  nameOf,
  type Rule,
  saysDirective,
  treeOf,
  walk,
} from './source'

const isPublicPage = (path: string): boolean =>
  /^app\/\[locale\]\/\(public\)\/(.*\/)?(page|layout|not-found|template|default)\.tsx$/.test(path) ||
  /^app\/(\[locale\]\/)?(layout|not-found)\.tsx$/.test(path)

/** Every file that a page of the public is made of. */
function publicFiles(house: House): string[] {
  const pages = [...house.keys()].filter(isPublicPage)
  return [...closureOf(house, pages)].filter((path) => /\.tsx?$/.test(path))
}

/** Where `headers()` may be asked: the address of a page is the same for everyone who is at it. */
const readsAddress = 'app/address.ts'

function personal(house: House, path: string): string[] {
  return importsOf(house, path)
    .filter(({ isType }) => !isType)
    .flatMap(({ to, names }) => {
      if (/^next\/(link|image|script|form|dynamic)$/.test(to))
        return [`${path} draws with ${to}, which runs in the browser`]
      if (to === 'react' && names.includes('Suspense')) return [`${path} leaves a hole with Suspense`]
      if (to === 'next/headers' && (path !== readsAddress || names.some((name) => name !== 'headers')))
        return [`${path} asks who reads`]
      return /^(auth\/|next-auth)/.test(to) ? [`${path} knows ${to}`] : []
    })
}

const wholeDocuments: Rule = {
  name: 'public pages are whole documents, the same for everyone',
  check(house) {
    const paths = publicFiles(house)
    const faults = paths.flatMap((path) => [
      ...(saysDirective(house, path, 'use client') ? [`${path} runs in the browser`] : []),
      ...personal(house, path),
    ])
    return { looked: paths.length, faults }
  },
  planted: [
    {
      files: {
        'app/[locale]/(public)/page.tsx': `import { Menu } from '@/components/menu'`,
        'components/menu.tsx': `'use client'`,
      },
      fault: 'components/menu.tsx runs in the browser',
    },
    {
      files: { 'app/[locale]/(public)/reports/page.tsx': `import { cookies } from 'next/headers'` },
      fault: 'app/[locale]/(public)/reports/page.tsx asks who reads',
    },
    {
      files: {
        'app/[locale]/(public)/page.tsx': `import { findMember } from '@/auth/current'`,
        'auth/current.ts': '',
      },
      fault: 'app/[locale]/(public)/page.tsx knows auth/current.ts',
    },
    {
      files: { 'app/[locale]/layout.tsx': `import { Suspense } from 'react'` },
      fault: 'app/[locale]/layout.tsx leaves a hole with Suspense',
    },
    {
      files: { 'app/[locale]/(public)/page.tsx': `import Link from 'next/link'` },
      fault: 'app/[locale]/(public)/page.tsx draws with next/link, which runs in the browser',
    },
  ],
}

const publicLayout = 'app/[locale]/(public)/layout.tsx'

const onRequest: Rule = {
  name: 'public pages are made when they are asked for, not when the portal is built',
  check(house) {
    const text = house.get(publicLayout)
    if (text === undefined) return { looked: 0, faults: [] }
    return {
      looked: 1,
      faults: text.includes('await connection()') ? [] : [`${publicLayout} does not wait for a request`],
    }
  },
  planted: [
    {
      files: { [publicLayout]: 'export default () => null' },
      fault: `${publicLayout} does not wait for a request`,
    },
  ],
}

const nothingLoading: Rule = {
  name: 'no page hides behind a loading page, which would turn 404 into 200',
  check(house) {
    const paths = [...house.keys()].filter((path) => path.startsWith('app/'))
    return { looked: paths.length, faults: paths.filter((path) => /\/loading\.[jt]sx?$/.test(path)) }
  },
  planted: [{ files: { 'app/[locale]/my/loading.tsx': '' }, fault: 'app/[locale]/my/loading.tsx' }],
}

/** The editor's islands and the admin's few; Next asks for the last one. */
const islands = /^components\/(editor|admin)\/|^app\/global-error\.tsx$/

const fewIslands: Rule = {
  name: 'only the editor and the admin have parts that run in the browser',
  check(house) {
    const paths = codeOf(house)
    const faults = paths.filter((path) => saysDirective(house, path, 'use client') && !islands.test(path))
    return { looked: paths.length, faults }
  },
  planted: [
    { files: { 'components/figures/chart.tsx': `'use client'` }, fault: 'components/figures/chart.tsx' },
  ],
}

const noServerActions: Rule = {
  name: 'there are no server actions',
  check(house) {
    const paths = codeOf(house)
    return { looked: paths.length, faults: paths.filter((path) => saysDirective(house, path, 'use server')) }
  },
  planted: [
    { files: { 'app/[locale]/my/save.ts': `'use server'` }, fault: 'app/[locale]/my/save.ts' },
    {
      files: { 'app/[locale]/my/page.tsx': `async function save() { 'use server' }` },
      fault: 'app/[locale]/my/page.tsx',
    },
  ],
}

const noRawHtml: Rule = {
  name: 'nothing is put into a page as HTML',
  check(house) {
    const paths = codeOf(house).filter((path) => !path.startsWith('house/'))
    const raw = /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/
    return { looked: paths.length, faults: paths.filter((path) => raw.test(house.get(path)!)) }
  },
  planted: [
    {
      files: { 'components/text.tsx': 'const a = <p dangerouslySetInnerHTML={b} />' },
      fault: 'components/text.tsx',
    },
  ],
}

const writes = ['POST', 'PUT', 'PATCH', 'DELETE']

/** The names that a route handler gives to the methods it answers, however it makes them. */
function methodsOf(house: House, path: string): string[] {
  const named = [...walk(treeOf(house, path))]
    .filter((node) => node.type === 'VariableDeclarator' || node.type === 'ExportSpecifier')
    .map((node) =>
      nameOf(node.type === 'ExportSpecifier' ? node.exported : isNode(node.id) ? node.id : undefined),
    )
  return [...named, ...exportedFunctions(house, path).map(({ name }) => name)].filter((name) =>
    writes.includes(name),
  )
}

const oneDoor: Rule = {
  name: 'every write goes through the one door',
  check(house) {
    const routes = codeOf(house).filter(
      (path) => /^app\/.*\/route\.ts$/.test(path) && methodsOf(house, path).length > 0,
    )
    const faults = routes.filter((path) => {
      const own = [...closureOf(house, [path])].filter((reached) => reached.startsWith('app/'))
      return !own.some((file) =>
        importsOf(house, file).some(({ to, isType }) => !isType && /^auth\/door(\.ts)?$/.test(to)),
      )
    })
    return { looked: routes.length, faults }
  },
  planted: [
    {
      files: { 'app/[locale]/my/start/route.ts': 'export async function POST() {}' },
      fault: 'app/[locale]/my/start/route.ts',
    },
    { files: { 'app/api/x/route.ts': 'export const DELETE = () => null' }, fault: 'app/api/x/route.ts' },
  ],
}

export const pageRules = [
  wholeDocuments,
  onRequest,
  nothingLoading,
  fewIslands,
  noServerActions,
  noRawHtml,
  oneDoor,
]

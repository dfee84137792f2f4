import { posix } from 'node:path'
import { parseAst } from 'vitest/node'

/** The files of the project, by path: what a rule looks at. A planted violation is a small house of its own. */
export type House = ReadonlyMap<string, string>

export type Finding = { looked: number; faults: string[] }

export type Rule = {
  /** A sentence: what holds. */
  name: string
  check(house: House): Finding
  /** Houses that break the rule, with the fault that must be found in each, and nothing else. */
  planted: { files: Record<string, string>; fault: string }[]
}

export type Node = { type: string } & Record<string, unknown>
export type Import = { from: string; to: string; isType: boolean; names: string[] }

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const languages = { ts: 'ts', mts: 'ts', tsx: 'tsx', js: 'jsx', mjs: 'jsx' } as const
const trees = new Map<string, Node>()

export const isCode = (path: string): boolean => path.split('.').at(-1)! in languages

/** Tests and what only they use may reach further than what runs. */
export const isTest = (path: string): boolean => /\.(test|spec)\.[a-z]+$|^db\/testing/.test(path)

export const roomOf = (path: string): string => path.split('/')[0]!

export const codeOf = (house: House): string[] =>
  [...house.keys()].filter((path) => isCode(path) && !isTest(path))

/** The syntax tree of a file of code. */
export function treeOf(house: House, path: string): Node {
  const text = house.get(path)!
  const key = `${path}\n${text}`
  const lang = languages[path.split('.').at(-1)! as keyof typeof languages]
  const tree = trees.get(key) ?? (parseAst(text, { lang }) as unknown as Node)
  trees.set(key, tree)
  return tree
}

/** A node and everything in it, outermost first. */
export function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child)
  }
}

export const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value ?? '') : '')

/** A path of the house without its ending, or the name of a package. */
function resolve(house: House, from: string, asked: string): string {
  if (!asked.startsWith('.') && !asked.startsWith('@/')) return asked
  const path = asked.startsWith('@/') ? asked.slice(2) : posix.join(posix.dirname(from), asked)
  return (
    ['', '.ts', '.tsx', '.mts', '.mjs', '/index.ts'].map((end) => path + end).find((one) => house.has(one)) ??
    path
  )
}

const isTypeOnly = (node: Node): boolean => {
  const kind = node.importKind ?? node.exportKind
  const parts = (node.specifiers as Node[] | undefined) ?? []
  return (
    kind === 'type' ||
    (parts.length > 0 && parts.every((part) => (part.importKind ?? part.exportKind) === 'type'))
  )
}

function readImports(house: House, path: string): Import[] {
  return [...walk(treeOf(house, path))].flatMap((node) => {
    const source = node.source as Node | null | undefined
    if (!source || !/^(Import|ExportNamed|ExportAll|TSImport)/.test(node.type)) return []
    if (typeof source.value !== 'string') return []
    const isType = node.type === 'TSImportType' || isTypeOnly(node)
    const names = ((node.specifiers as Node[] | undefined) ?? []).map((part) =>
      nameOf(part.imported ?? part.local),
    )
    return [{ from: path, to: resolve(house, path, source.value), isType, names }]
  })
}

const known = new WeakMap<House, Map<string, Import[]>>()

/** Everything that a file imports or passes on. A path that is put together while running is not seen. */
export function importsOf(house: House, path: string): Import[] {
  const ofHouse = known.get(house) ?? new Map<string, Import[]>()
  known.set(house, ofHouse)
  const imports = ofHouse.get(path) ?? readImports(house, path)
  ofHouse.set(path, imports)
  return imports
}

/** The files that run when these do, themselves included. */
export function closureOf(house: House, starts: readonly string[]): Set<string> {
  const reached = new Set(starts)
  for (const path of reached) {
    if (!isCode(path)) continue
    for (const { to, isType } of importsOf(house, path)) if (!isType && house.has(to)) reached.add(to)
  }
  return reached
}

/** Whether a file says one of these directives, such as 'use client', for itself or for a function in it. */
export const saysDirective = (house: House, path: string, directive: string): boolean =>
  [...walk(treeOf(house, path))].some(
    (node) =>
      node.type === 'ExpressionStatement' && isNode(node.expression) && node.expression.value === directive,
  )

export type Exported = { name: string; parameters: string[] }

const parametersOf = (node: Node): string[] =>
  ((node.params as Node[] | undefined) ?? []).map((parameter) =>
    nameOf(parameter.type === 'AssignmentPattern' ? parameter.left : parameter),
  )

/** The functions that a file exports, with the names of their parameters; a parameter taken apart has the name ''. */
export function exportedFunctions(house: House, path: string): Exported[] {
  return (treeOf(house, path).body as Node[]).flatMap((node): Exported[] => {
    const declared = node.type.startsWith('Export') && isNode(node.declaration) ? node.declaration : null
    if (declared?.type === 'FunctionDeclaration')
      return [{ name: nameOf(declared.id), parameters: parametersOf(declared) }]
    return ((declared?.declarations as Node[] | undefined) ?? []).flatMap(({ id, init }) =>
      isNode(init) && /Function/.test(init.type)
        ? [{ name: nameOf(id), parameters: parametersOf(init) }]
        : [],
    )
  })
}

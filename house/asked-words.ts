import { codeOf, type House, isNode, type Node, nameOf, type Rule, treeOf, walk } from './source'

type Messages = { [key: string]: string | Messages }

const keysOf = (messages: Messages, above = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keysOf(value, `${above}${key}.`),
  )

const literal = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null

/** The part of the words that a translator is asked for; null where the code does not say it as it stands. */
function roomOfWords([given]: Node[]): string | null {
  if (given === undefined) return ''
  if (given.type !== 'ObjectExpression') return literal(given)
  const named = (given.properties as Node[]).find(
    (one) => one.type === 'Property' && nameOf(one.key) === 'namespace',
  )
  return named ? literal(named.value) : ''
}

const unawaited = (node: unknown): unknown =>
  isNode(node) && node.type === 'AwaitExpression' ? node.argument : node

/** Each translator of a file by the name it has there, with the parts of the words that it stands for. */
function translatorsOf(tree: Node): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const node of walk(tree)) {
    if (node.type !== 'VariableDeclarator' || !isNode(node.init)) continue
    const call = unawaited(node.init)
    if (!isNode(call) || call.type !== 'CallExpression') continue
    if (!/^(use|get)Translations$/.test(nameOf(call.callee))) continue
    const room = roomOfWords(call.arguments as Node[])
    const name = nameOf(node.id)
    if (room !== null && name) found.set(name, [...(found.get(name) ?? []), room])
  }
  return found
}

/** What is asked of a translator: a whole key, or how it begins where the rest is only known when it runs. */
function askedBy(node: Node): { of: string; key: string; isWhole: boolean } | null {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return null
  const { callee } = node
  const isPart = callee.type === 'MemberExpression'
  if (isPart && !/^(rich|markup)$/.test(nameOf(callee.property))) return null
  const of = nameOf(isPart ? callee.object : callee)
  const [first] = node.arguments as Node[]
  if (!of || !first) return null
  const key = literal(first)
  if (key !== null) return { of, key, isWhole: true }
  if (first.type !== 'TemplateLiteral') return null
  const [start] = first.quasis as (Node & { value: { cooked: string } })[]
  return { of, key: start!.value.cooked, isWhole: false }
}

const isThere: Rule = {
  name: 'every word that a page asks for is in messages',
  check(house: House) {
    const messages = house.get('messages/en.json')
    const keys = keysOf(JSON.parse(messages ?? '{}') as Messages)
    const whole = new Set(keys)
    let looked = 0
    const faults = codeOf(house).flatMap((path) => {
      if (!/Translations\b/.test(house.get(path)!)) return []
      const tree = treeOf(house, path)
      const translators = translatorsOf(tree)
      return [...walk(tree)].flatMap((node) => {
        const asked = askedBy(node)
        const rooms = asked && translators.get(asked.of)
        if (!asked || !rooms) return []
        looked += 1
        const full = rooms.map((room) => (room ? `${room}.${asked.key}` : asked.key))
        const has = asked.isWhole
          ? full.some((key) => whole.has(key))
          : full.some((start) => keys.some((key) => key.startsWith(start)))
        return has ? [] : [`${path} asks for ${full.join(' or ')}${asked.isWhole ? '' : '…'}`]
      })
    })
    return { looked, faults }
  },
  planted: [
    {
      files: {
        'messages/en.json': '{"history":{"title":"History"}}',
        'app/a.tsx': `const t = await getTranslations('history')\nt('title')\nt('heading')`,
      },
      fault: 'app/a.tsx asks for history.heading',
    },
    {
      files: {
        'messages/en.json': '{"history":{"title":"History"}}',
        'components/b.tsx': `const t = useTranslations('history')\nt.rich(\`origins.$` + '{origin}`)',
      },
      fault: 'components/b.tsx asks for history.origins.…',
    },
  ],
}

export const askedWordRules = [isThere]

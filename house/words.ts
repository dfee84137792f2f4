import { codeOf, type House, isNode, type Node, nameOf, type Rule, treeOf, walk } from './source'

/** What a language must tell apart where the words bend to a number; ICU lets the rest fall to "other". */
const plurals: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'other'],
  ar: ['one', 'two', 'few', 'other'],
}

/** A form for exactly this number does as well. */
const exact: Readonly<Record<string, string>> = { one: '=1', two: '=2' }

type Messages = { [key: string]: string | Messages }
const localeOf = (path: string): string | undefined => /^messages\/([a-z]{2})\.json$/.exec(path)?.[1]

function flatten(messages: Messages, above = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flatten(value, `${above}${key}.`),
  )
}

/** `isShown` says that the number itself stands in one of the choices. */
type Argument = { name: string; kind: string; choices: string[]; isShown: boolean }

/** The arguments of an ICU message: its braces, with the choices of a plural or select, and what is inside those. */
function argumentsOf(message: string): Argument[] {
  const found: Argument[] = []
  let [depth, start] = [0, 0]
  for (const [at, sign] of [...message].entries()) {
    if (sign === '{' && depth++ === 0) start = at + 1
    if (sign === '}' && --depth === 0) found.push(...readArgument([...message].slice(start, at).join('')))
  }
  return found
}

function readArgument(inside: string): Argument[] {
  const [, name = '', kind = '', rest = ''] =
    /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,\s*([\s\S]*))?)?$/.exec(inside) ?? []
  const choices: string[] = []
  const within: Argument[] = []
  let [depth, start] = [0, 0]
  for (const [at, sign] of [...rest].entries()) {
    if (sign === '{' && depth++ === 0) {
      choices.push([...rest].slice(start, at).join('').trim())
      start = at + 1
    }
    if (sign === '}' && --depth === 0) {
      within.push(...argumentsOf([...rest].slice(start, at).join('')))
      start = at + 1
    }
  }
  return [{ name, kind, choices, isShown: rest.includes('#') }, ...within]
}

const namesIn = (message: string): string =>
  [...new Set(argumentsOf(message).map(({ name }) => name))].sort().join(', ')

const files = (house: House) =>
  [...house].flatMap(([path, text]) => {
    const locale = localeOf(path)
    return locale ? [{ path, locale, messages: new Map(flatten(JSON.parse(text) as Messages)) }] : []
  })

const sameKeys: Rule = {
  name: 'every language has every word, with the same things to fill in',
  check(house) {
    const [first, ...others] = files(house)
    const faults = others.flatMap(({ path, messages }) => {
      const keys = new Set([...first!.messages.keys(), ...messages.keys()])
      return [...keys].flatMap((key) => {
        const [one, other] = [first!.messages.get(key), messages.get(key)]
        if (one === undefined || other === undefined)
          return [`${key} is missing from ${one === undefined ? first!.path : path}`]
        return namesIn(one) === namesIn(other)
          ? []
          : [`${key} of ${path} fills in "${namesIn(other)}", not "${namesIn(one)}"`]
      })
    })
    return { looked: first?.messages.size ?? 0, faults }
  },
  planted: [
    {
      files: { 'messages/ar.json': '{"a":{}}', 'messages/en.json': '{"a":{"b":"B"}}' },
      fault: 'a.b is missing from messages/ar.json',
    },
    {
      files: {
        'messages/ar.json': '{"a":"{n, plural, other {# x}}"}',
        'messages/en.json': '{"a":"{n, plural, other {# {y}}}"}',
      },
      fault: 'a of messages/en.json fills in "n, y", not "n"',
    },
  ],
}

const pluralForms: Rule = {
  name: 'where words stand with a number, a language bends them as it must',
  check(house) {
    const shown = files(house).flatMap(({ locale, path, messages }) =>
      [...messages].flatMap(([key, message]) =>
        argumentsOf(message)
          .filter(({ kind, isShown }) => kind === 'plural' && isShown)
          .map(({ choices }) => ({ locale, path, key, choices })),
      ),
    )
    const bent = shown.filter(({ choices }) =>
      choices.some((choice) => /^(zero|one|two|few|many)$/.test(choice)),
    )
    const faults = bent.flatMap(({ locale, path, key, choices }) => {
      const missing = (plurals[locale] ?? ['other']).filter(
        (form) => ![form, exact[form]].some((one) => choices.includes(one!)),
      )
      return missing.length > 0 ? [`${key} of ${path} has no form for ${missing.join(', ')}`] : []
    })
    return { looked: shown.length, faults }
  },
  planted: [
    {
      files: { 'messages/ar.json': '{"a":"{n, plural, one {x} other {# y}}"}' },
      fault: 'a of messages/ar.json has no form for two, few',
    },
  ],
}

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
])
const hasLetters = (text: unknown): boolean => typeof text === 'string' && /\p{L}/u.test(text)

/** Words that a page says by itself: text between tags, strings in braces there, and attributes that are read out. */
function wordsIn(node: Node): string[] {
  if (node.type === 'JSXText') return hasLetters(node.value) ? [String(node.value).trim()] : []
  if (node.type === 'JSXExpressionContainer' && isNode(node.expression))
    return node.expression.type === 'Literal' && hasLetters(node.expression.value)
      ? [String(node.expression.value)]
      : []
  if (node.type === 'JSXAttribute' && spoken.has(nameOf(node.name)) && isNode(node.value))
    return node.value.type === 'Literal' && hasLetters(node.value.value) ? [String(node.value.value)] : []
  return []
}

/** Children only: the value of any other attribute is for the machine. */
const spokenNodes = (node: Node): Node[] =>
  node.type === 'JSXElement' || node.type === 'JSXFragment'
    ? [
        ...(node.children as Node[]),
        ...(isNode(node.openingElement) ? (node.openingElement.attributes as Node[]) : []),
      ]
    : []

/** Names that are the same in every language. */
const names = new Set(['JSON', 'CSV', 'BibTeX', 'RIS', 'APA', 'Apache-2.0'])

const noOwnWords: Rule = {
  name: 'pages say only what is in messages',
  check(house) {
    const paths = codeOf(house).filter((path) => path.endsWith('.tsx'))
    const faults = paths.flatMap((path) =>
      [...walk(treeOf(house, path))]
        .flatMap(spokenNodes)
        .flatMap(wordsIn)
        .filter((text) => !names.has(text))
        .map((text) => `${path} says "${text}"`),
    )
    return { looked: paths.length, faults }
  },
  planted: [
    {
      files: { 'app/page.tsx': 'const page = <main><h1>Reports</h1></main>' },
      fault: 'app/page.tsx says "Reports"',
    },
    {
      files: { 'components/a.tsx': `const a = <p>{'Nobody counted'}</p>` },
      fault: 'components/a.tsx says "Nobody counted"',
    },
    {
      files: { 'components/b.tsx': `const b = <nav aria-label="Pages" id="x" />` },
      fault: 'components/b.tsx says "Pages"',
    },
  ],
}

export const wordRules = [sameKeys, pluralForms, noOwnWords]

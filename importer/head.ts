import type { Layout } from './blocks'
import type { Findings } from './findings'
import { readWhen } from './gather-when'
import { codeIn, eventIn, readHeading, typeIn } from './heading'
import type { Line } from './lines'

const sure = { rule: 'heading', confidence: 0.9 } as const

/** Where a document without labels begins to be a text. */
const mostLines = 30
const longest = 400

/** Reads what the first lines and the title tell: event, type, code, title, and a date or time that no label named. */
export function readHead({ head, blocks }: Layout, findings: Findings) {
  readTitle(findings, blocks.find(({ label }) => label.concept === 'title')?.labelLines ?? [])
  const headings = headingsOf(head)
  putSession(headings, findings)
  for (const { line } of headings) {
    if (!findings.has('heldOn') || !findings.has('startsAt'))
      readWhen(line.number, line.raw, [], findings, { rule: 'heading', confidence: 0.8 })
  }
  typeOfTitle(findings)
  if (findings.has('title')) return
  const titles = headings
    .filter((heading) => heading.title && !isWhen(heading.line.words))
    .map((heading, index) => ({
      ...heading,
      strength: heading.strength + (heading.line.heading ? 1 : 0) - index * 0.1,
    }))
    .sort((a, b) => b.strength - a.strength)
  const best = titles[0]
  if (best?.title)
    findings.put('title', best.title, [best.line.number], {
      rule: 'heading',
      confidence: best.strength >= 2 ? 0.85 : 0.6,
    })
}

const namedFirst: readonly string[] = [
  'dynamic-coalition',
  'best-practice-forum',
  'nri',
  'policy-network',
  'open-forum',
  'town-hall',
]

/** "DC on Public Access …": what the title begins with tells the type where nothing else does. */
function typeOfTitle(findings: Findings) {
  const type = findings.has('sessionType')
    ? undefined
    : typeIn((findings.fields.title ?? '').split(/\s+/).slice(0, 3).join(' '))
  if (type && namedFirst.includes(type))
    findings.put('sessionType', type, titleLines(findings, []), { rule: 'heading', confidence: 0.6 })
}

const headingsOf = (head: Line[]) =>
  head
    .slice(0, mostLines)
    .filter(({ words }) => words.length <= longest)
    .map((line) => ({ line, ...readHeading(line.words) }))

/** Which session these lines name: its event, its code and its type. */
export const readSession = (head: Line[], findings: Findings) => putSession(headingsOf(head), findings)

function putSession(headings: ReturnType<typeof headingsOf>, findings: Findings) {
  const event = headings.find((heading) => heading.event)
  if (event?.event && !findings.has('event')) findings.put('event', event.event, [event.line.number], sure)
  const coded = headings.find((heading) => heading.sessionCode)
  if (coded?.sessionCode && !findings.has('sessionCode'))
    findings.put('sessionCode', coded.sessionCode, [coded.line.number], sure)
  const typed = coded ?? headings.find((heading) => heading.sessionType)
  if (typed?.sessionType && !findings.has('sessionType'))
    findings.put('sessionType', typed.sessionType, [typed.line.number], sure)
}

const isWhen = (text: string) => /^\W*(?:\p{L}+,?\s+)?\d{1,2}\b.*\d{4}.*\d{1,2}[:.h]\d{2}/u.test(text)

/** A labelled title may begin with the event and the code: "WS94: Sorry, not available". */
function readTitle(findings: Findings, lines: number[]) {
  let title = findings.fields.title
  if (!title || title.length > longest) return
  const event = eventIn(title)
  if (event && event.start === 0 && event.end < title.length) {
    if (!findings.has('event')) findings.put('event', event.event, titleLines(findings, lines), sure)
    title = title.slice(event.end)
  }
  const code = codeIn(title)
  const isOuter =
    code &&
    (code.start <= 2 || (/[)\s]*$/.test(title.slice(code.end)) && title.slice(code.end).trim().length < 2))
  if (code && isOuter) {
    if (!findings.has('sessionCode'))
      findings.put('sessionCode', code.sessionCode, titleLines(findings, lines), sure)
    if (!findings.has('sessionType'))
      findings.put('sessionType', code.sessionType, titleLines(findings, lines), sure)
    title = `${title.slice(0, code.start)}${title.slice(code.end)}`
  }
  // "#23 …", or a kind of session that only this forum has: "AT n° 45 …".
  const plain =
    /^(?:#\s?(\d{1,4})|(\p{Lu}{2,4}\s?(?:#|n\.?\s?[°º]|no\.)\s?\d{1,3}))(?![\p{L}\d])[\s:–—-]*/u.exec(title)
  if (plain && !findings.has('sessionCode')) {
    findings.put(
      'sessionCode',
      plain[1] ?? plain[2]!.replace(/[\s#]/g, '').toUpperCase(),
      titleLines(findings, lines),
      sure,
    )
    title = title.slice(plain[0].length)
  }
  const bare = title
    .replace(/^[\s:–—,.#|-]+|[\s:–—,#|(-]+$/gu, '')
    .replace(/^["“«]\s*([^"“”«»]+?)\s*["”»]$/u, '$1')
  if (bare) findings.replace('title', bare)
}

const titleLines = (findings: Findings, lines: number[]) => findings.linesOf('title') ?? lines

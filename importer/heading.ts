import { types as offered } from '@/forms/presets/session-types'
import type { SessionType } from '@/forms/session-type'
import { fold } from './fold'
import { findDate, westernDigits } from './parse/when'

export type Heading = {
  event?: string
  sessionType?: SessionType
  sessionCode?: string
  title?: string
  strength: number
}

const codes: [SessionType, string][] = [
  ['workshop', 'WS|Workshop|Taller|Atelier|Oficina|ورشة عمل|ورشة'],
  ['open-forum', 'OF|Open Forum|Foro Abierto|Forum Ouvert|Fórum Aberto|منتدى مفتوح'],
  ['lightning', 'LS|LT|Lightning Talk|Lightning Session|Lightning'],
  ['best-practice-forum', 'BPF|Best Practice Forum'],
  ['dynamic-coalition', 'DC Session|DC|Dynamic Coalition'],
  ['nri', 'NRI|NRIs? Collaborative Session|NRIs? Session'],
  ['day-0', 'Day 0 Event|Day 0 Session|Day Zero Event|Day 0|Pre-?Event|PRE'],
  ['town-hall', 'TH|Town ?Hall'],
  ['launch-award', 'LA|Launch ?/ ?Award(?: Event)?|Award(?: Event)?|Launch(?: Event)?'],
  ['networking', 'NS|Networking Session|Networking'],
  ['main', 'MS|PL|Plenary|Main Session'],
  ['high-level', 'HL|HLS|High-?Level (?:Session|Track)|Leaders (?:Session|TOPIC)'],
  ['parliamentary', 'Parliamentary (?:Session|Track|Roundtable)'],
  ['youth', 'Youth (?:Session|Track|Summit)'],
  ['policy-network', 'PN|Policy Network'],
  ['unconference', 'UC|Unconference'],
  ['other', 'FS|FL|BT|Focus Session|Flash|Other'],
]
const codePatterns = codes.map(
  ([type, names]) =>
    [
      type,
      new RegExp(
        `(?<![\\p{L}\\d])\\(?((?:${names.replaceAll(' ', '\\s?')})\\s*(?:session)?\\s*(?:[#№]|no\\.?|nr\\.?|n[°º]|n[uú]m(?:ero)?\\.?|num[ée]ro|رقم)?\\s*\\d{1,3}[a-z]?)(?![\\d\\p{L}:]\\d|[\\p{L}\\d])\\)?`,
        'iu',
      ),
    ] as const,
)

const types: [SessionType, RegExp][] = [
  ['best-practice-forum', /\b(?:best practices? forum|bpf)\b/],
  [
    'open-forum',
    /\bopen forum\b|\bforo abierto\b|\bforum ouvert\b|\bforum aberto\b|منتدي مفتوح|المنتدي المفتوح/,
  ],
  [
    'dynamic-coalition',
    /\bdynamic coalition\b|^dc (?:session )?(?:on|for)\b|coalicion dinamica|coalition dynamique|coalizao dinamica|تحالف ديناميكي/,
  ],
  ['nri', /\bnris?\b(?: collaborative)?/],
  ['policy-network', /\bpolicy network\b/],
  ['lightning', /\blightning\b|charla relampago|seance eclair|palestra relampago|جلسه خاطفه/],
  ['day-0', /\bday (?:0|zero)\b|\bpre ?event\b|\bdia (?:0|cero|zero)\b|\bjour (?:0|zero)\b|اليوم صفر/],
  ['town-hall', /\btown ?hall\b/],
  ['launch-award', /\blaunch\b.*\b(?:session|event|award)\b|\baward (?:session|event)\b/],
  ['networking', /\bnetworking\b|sesion de redes|reseautage/],
  ['high-level', /\bhigh level\b|alto nivel|haut niveau|رفيع المستوي/],
  ['parliamentary', /\bparliamentary\b|parlamentari|parlementaire/],
  ['youth', /\byouth (?:session|track|summit|event)\b/],
  ['unconference', /\bunconference\b/],
  [
    'main',
    /\bmain session\b|\bspecial session\b|\bplenary\b|sesion principal|seance principale|sessao principal|plenari[ao]|pleniere|جلسه رييسيه|الجلسه الرييسيه|الجلسه الرئيسيه/,
  ],
  ['workshop', /\bworkshop\b|\btaller\b|\batelier\b|\boficina\b|ورشه|семинар|研讨会/],
]

/** The types as the forms offer them to choose from. */
const typeByName = new Map(
  offered.flatMap(({ value, label }) =>
    Object.values(label).map((name) => [fold(name), value as SessionType] as const),
  ),
)

/** The type of session that words name, as in "Workshop Report". */
export function typeIn(text: string): SessionType | undefined {
  const folded = fold(text)
  const named = typeByName.get(folded)
  if (named) return named
  return types.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** The type and the code in a text: "WS #88" is a workshop with the code WS88. */
export function codeIn(
  text: string,
): { sessionType: SessionType; sessionCode: string; start: number; end: number } | undefined {
  let best: ReturnType<typeof codeIn>
  for (const [sessionType, pattern] of codePatterns) {
    const match = pattern.exec(text)
    if (
      !match ||
      (best && best.start < match.index) ||
      (best?.start === match.index && best.end >= match.index + match[0].length)
    )
      continue
    if (/^[a-z]/.test(match[1]!)) continue
    best = {
      sessionType,
      sessionCode: match[1]!.replace(/[\s#№]/g, '').toUpperCase(),
      start: match.index,
      end: match.index + match[0].length,
    }
  }
  return best
}

const year = "(?:'|’)?(?:19|20)\\d\\d"
const acronym =
  '(?:[A-Z][A-Za-z]{0,6})?(?:IGF|FGI|DIG|RIGF|WSIS(?:\\+\\d+)? Forum|WSIS(?:\\+\\d+)?|CMSI)(?:-[A-Z]{2,3})?'
const wordThen = "(?:(?:\\p{Lu}[\\p{L}’'.-]*|of|on|the|de|da|do|no|na|sur|la|for|et|and|&|del|en)\\s+)"
const eventPatterns = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])((?:${wordThen}{0,4}\\p{Lu}[\\p{L}-]*\\s+)?${acronym}(?:\\s+\\p{Lu}\\p{L}+)?[\\s-]*${year})(?!\\d)`,
    'u',
  ),
  new RegExp(`(?<![\\p{L}\\d])(${year}\\s+${acronym})(?!\\p{L})`, 'u'),
  new RegExp(
    `(?<![\\p{L}\\p{N}])((?:${wordThen}{0,6})(?:Forum|Fórum|Foro|FORUM)(?:\\s+\\([\\p{L}-]+\\))?(?:\\s+[\\p{L}’'-]+){0,8}?\\s*,?\\s*${year})(?!\\d)`,
    'u',
  ),
  /(?<!\p{N})(\d{1,2}(?:st|nd|rd|th) (?:annual meeting of the )?(?:Internet Governance Forum|IGF))(?![\p{L}\d])/iu,
  /((?:\p{L}+\s+){0,3}(?:ال)?منتدى(?:\s+\p{L}+){0,5}\s+\d{4})/u,
  /((?:\p{Lu}\p{L}*\s+)*[Фф]орум(?:\s+\p{L}+){0,5}\s+\d{4})/u,
]
const generic =
  /^(?:the|a|l|d|held|celebrad[oa]|realizad[oa]|tenue?|of|from|for|at|on|notes?|reports?|session|sessions|workshop|open|forum|summary|minutes|final|draft|day|lightning|main|informe|de|del|la|le|du|des|el|taller|rapport|seance|atelier|relatorio|do|da|sobre|en|template|form|reporting|sesion|sessao|short|long|full|meeting|brief|title|outcome|outcomes|document|record|تقرير|عن|ورشه|العمل|عمل|جلسه|الجلسه|notas|notes|oficina|relatoria|relato|compte|rendu|official|programme|program|overview|page|english|pdf|version|plenary|networking|event|town|hall|results|messages?|acta|ata|pleniere|plenaria|plenario|ouverte|abierta|aberta|minutes|proceedings|resumen|resumo|sintesis|synthese|cronica|محضر|ملخص|annual|public|summaries|report:)$/

const isGeneric = (text: string) =>
  fold(text)
    .split(' ')
    .every((word) => word === '' || generic.test(word) || /^\d{1,4}$/.test(word))

/** Words such as "Notes from" before the name of an event are no part of it. */
function trimEvent(found: string): string {
  const words = found.trim().split(/\s+/)
  while (words.length > 2 && generic.test(fold(words[0]!)) && !/^(?:Forum|Fórum|Foro)$/i.test(words[0]!))
    words.shift()
  return words.join(' ')
}

export function eventIn(given: string): { event: string; start: number; end: number } | undefined {
  const text = westernDigits(given)
  for (const pattern of eventPatterns) {
    const match = pattern.exec(text)
    if (!match || /\b(?:open forum|foro abierto|forum ouvert|fórum aberto|practice forum)/i.test(match[1]!))
      continue
    const event = trimEvent(match[1]!)
    const start = match.index + match[0].lastIndexOf(event)
    const end = start + event.length
    return { event: given.slice(start, end), start, end }
  }
  return undefined
}

const edge = /^[\s\-–—:|,.#/\t()]+|[\s\-–—|,#/\t(]+$/gu

/** What one line at the top of a document says: "IGF 2019 WS #88 Whose forecast is it?". */
export function readHeading(line: string): Heading {
  const heading: Heading = { strength: 0 }
  let rest = line
  const event = eventIn(rest)
  if (event) {
    heading.event = event.event
    heading.strength = 2
    rest = `${rest.slice(0, event.start)} ${rest.slice(event.end)}`
  }
  const code = codeIn(rest)
  if (code) {
    Object.assign(heading, { sessionType: code.sessionType, sessionCode: code.sessionCode, strength: 3 })
    rest = `${rest.slice(0, code.start)}\u0000${rest.slice(code.end).replace(/^\s*(?:19|20)\d\d(?=\s*(?:$|[-–—:|]))/, '')}`
  } else {
    const sessionType = typeIn(rest.replace(edge, ''))
    if (sessionType) heading.sessionType = sessionType
  }
  // "Workshop no.: WS 118" has a label, and no title.
  const quoted = quotedIn(line)
  // "Workshop no.: WS 118" has a label, and no title.
  const title = /[:：]\s*(?:\u0000\s*)?$/u.test(rest) ? undefined : (quoted ?? titleIn(rest, heading))
  if (quoted) heading.strength = Math.max(heading.strength, 2.5)
  if (title) heading.title = title
  return heading
}

/** What a sentence puts in quotation marks: 'our talk "Ten minutes on passwords" took place in Berlin.' */
function quotedIn(line: string): string | undefined {
  if (!/[\p{L}\d]{2}\.$/u.test(line) || line.split(/\s+/).length < 12) return undefined
  return /["“«]\s*([^"“”«»]{12,160}?)\s*["”»]/u.exec(line)?.[1]?.replace(/[,.]$/, '')
}

function titleIn(rest: string, heading: Heading): string | undefined {
  const pieces = rest.split('\u0000').map((piece) => piece.replace(edge, ''))
  const kept = pieces.filter((piece) => piece && !isGeneric(piece))
  let title = kept.at(-1)?.replace(edge, '') ?? ''
  const typed = /^([^:–—]{3,40}?)\s*(?::|\s[–—-])\s+(.+)$/u.exec(title)
  if (typed && !heading.sessionCode && typeIn(typed[1]!) && isTypeOnly(typed[1]!)) {
    title = typed[2]!
    heading.strength = Math.max(heading.strength, 2.5)
  }
  title = title
    .replace(
      /^([^"“«]*)["“«]([^"“”«»]{4,})["”»]([^"“«]*)$/u,
      (whole, before: string, quoted: string, behind: string) =>
        isTypeOnly(`${before} ${behind}`) && /\p{L}/u.test(before + behind) ? quoted.trim() : whole,
    )
    .replace(/^(?:(?:session )?report|informe|rapport|relatório|تقرير)\s*[:–—-]\s+/iu, '')
    .replace(edge, '')
  const date = findDate(title)
  if (date)
    title = title
      .slice(0, date.start)
      .replace(/(?:^|[\s,])\p{L}+,?\s*$/u, '')
      .replace(edge, '')
  return /\p{L}/u.test(title) && !isGeneric(title) ? title : undefined
}

const isTypeOnly = (text: string) =>
  isGeneric(
    text.replace(
      /best practices? forum|dynamic coalition|open forum|town hall|policy network|high-level|launch|award|unconference|parliamentary|youth|collaborative|nris?|talk|foro abierto|forum ouvert|fórum aberto|مفتوح|منتدى/gi,
      '',
    ),
  )

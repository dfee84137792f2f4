import type { Count } from '@/forms/answer'
import { readNumber } from '@/forms/reading/number'
import { fold } from '../fold'

export type CountName = 'participants' | 'women' | 'onsite' | 'online'

const nouns: [CountName | 'men', RegExp][] = [
  [
    'women',
    /\b(?:women|woman|females?|femmes?|mujer(?:es)?|mulher(?:es)?|filles|girls)\b|نساء|امراه|женщин|女/,
  ],
  ['men', /\b(?:men|males?|hommes?|hombres?|homens?)\b|رجال|رجل|мужчин/],
  [
    'online',
    /\b(?:on ?line|remote(?:ly)?|virtual(?:ly)?|en ligne|a distance|en linea|remot[ao]s?|zoom|webcast)\b|عبر الانترنت|عن بعد|онлайн|在线/,
  ],
  [
    'onsite',
    /\b(?:on ?site|in person|in the room|in situ|physical(?:ly)?|sur place|presencial(?:es|mente|is)?|en sala|en salle|na sala)\b|حضوري|في القاعه|очно|现场/,
  ],
  [
    'participants',
    /\b(?:participa\w*|people|persons?|attend\w*|personas?|personnes?|pessoas?|asistentes?|presentes?|delegates|in total|total|audience)\b|مشارك|شخص|حاضر|участник|人/,
  ],
]

const before =
  '(?:(?:about|around|approximately|approx\\.?|circa|ca\\.?|c\\.|nearly|almost|some|roughly|more than|over|at least|less than|fewer than|up to|between|environ|une|près de|plus de|au moins|entre|unos|unas|alrededor de|aproximadamente|cerca de|casi|más de|al menos|mais de|pelo menos|quase|حوالي|نحو|تقريبا|اكثر من|أكثر من|بين|من|около|более|примерно|大约|约|超过)\\s*|[~≈><±])*'
const digits = '\\p{Nd}{1,3}(?:[.,\\u00a0\\u202f ]\\p{Nd}{3})+|\\p{Nd}+'
const amount = new RegExp(
  `(?<![\\p{L}\\p{Nd}])${before}(?:${digits})\\s*(?:\\+|%|(?:-|–|—|to|and|et|y|e|a|à|إلى|الى|до)\\s*(?:${digits}))?(?![\\p{Nd}])`,
  'giu',
)

type Counts = Partial<Record<CountName, Count>>

/** What a text says about one number, or about several: "30 onsite and 15 online" has no sum. */
export function readCounts(text: string, asked: CountName): Counts {
  const [own = '', ...others] = text.split(/\s[·•|]\s/)
  if (others.length) {
    // "22 · Online: 35" behind "Onsite:" has the label of the second number in it.
    const found = others.map((other) => readCounts(other, 'participants'))
    const { participants: _, ...named } = Object.assign({}, ...found) as Counts
    return { ...named, ...readCounts(own, asked) }
  }
  const outOf = ofAll.exec(text)
  if (outOf) return readOutOf(text, outOf[1]!, asked)
  const matches = [...text.matchAll(amount)].filter(({ index }) => !/[\d.,:/]$/.test(text.slice(0, index)))
  return readWhole(text, asked, matches.length) ?? readProse(text, asked, matches)
}

/** "18 out of 45", "45 of 60 registered": the first number is counted, the second is what it was a part of. */
const ofAll =
  /^\s*(\D{0,20}\p{Nd}+)\s*(?:out of|of|de un total de|sur|sobre|من أصل|из)\s*(?:the\s+|a total of\s+|las\s+|les\s+|los\s+)?\p{Nd}+(?:\s+(?:registered|registrations?|participants?|people|attendees|inscrits?|inscrit[ao]s|personas|personnes|pessoas|participantes|in total|مشاركا?))?\s*\.?\s*$/iu

function readOutOf(text: string, first: string, asked: CountName): Counts {
  const reading = readNumber(first.trim())
  return 'count' in reading ? { [asked]: { ...reading.count, asTyped: text.trim() } } : {}
}

/** An answer that is nothing but numbers and what they count. */
function readWhole(text: string, asked: CountName, amounts: number): Counts | undefined {
  const reading = readNumber(text.replace(/[.\s]+$/, '').trim() || text)
  if (!('count' in reading)) return undefined
  const typed = (count: Count) => ({ ...count, asTyped: text.trim() })
  // "31 onsite and 5 online" says no number of women: a sum is not typed.
  if (asked !== 'participants')
    return isSumOfParts(reading.parts, amounts) ? {} : { [asked]: typed(reading.count) }
  // "over 100 participants, 40 % of them women": the share is of another number than the one that was read.
  if (!reading.parts && amounts > 1 && countedBy(text.slice(text.search(/[,;(]/))) === 'women')
    return undefined
  const parts = Object.entries(reading.parts ?? {}).map(([name, count]) => [name, typed(count)] as const)
  const isWomenTyped = reading.parts?.women?.value !== undefined
  const heads = parts.filter(([name]) => name !== 'women').length
  const isSum = heads > 0 && heads === amounts - (isWomenTyped ? 1 : 0)
  const aside = /[([]([^)\]]+)[)\]]/.exec(text)
  const [head = '', ...behind] = text.replace(aside?.[0] ?? '', '').split(/[,;]/)
  // "40, half of them women": the number is not theirs, and the share behind it is.
  const isWomen = !parts.length && countedBy(/\p{Nd}/u.test(head) ? head : text) === 'women'
  const share = aside?.[1] ?? behind.join(',').trim()
  const women = !parts.length && !isWomen && countedBy(share) === 'women' ? readNumber(share) : undefined
  return {
    ...((!parts.length || !isSum || amounts === 0) && { [isWomen ? 'women' : asked]: typed(reading.count) }),
    ...Object.fromEntries(parts),
    ...(women && 'count' in women && { women: typed(women.count) }),
  }
}

const isSumOfParts = (parts: object | undefined, amounts: number) =>
  amounts === 2 && Object.keys(parts ?? {}).length === 2

/** Numbers in sentences, each with the noun behind it: "There were about 35 participants onsite and 8 online." */
function readProse(text: string, asked: CountName, matches: RegExpExecArray[]): Counts {
  const found: Counts = {}
  const twice = new Set<CountName>()
  matches.forEach((match, index) => {
    const before = matches[index - 1]
    const behind = text.slice(match.index, matches[index + 1]?.index ?? text.length)
    const ahead = text.slice(before ? before.index + before[0].length : 0, match.index)
    const name = nounOf(match[0], behind, ahead, asked)
    const reading = readNumber(match[0].trim())
    if (name === 'men' || !('count' in reading)) return
    // "20 women onsite, 4 online" types two parts of their number, and no sum.
    if (found[name]) twice.add(name)
    else found[name] = { ...reading.count, asTyped: typedPart(behind, match[0]) }
  })
  if (twice.has('women')) delete found.women
  for (const sentence of text.split(/[.;!?]\s+/)) {
    if (found.women || twice.has('women') || /\p{Nd}/u.test(sentence) || countedBy(sentence) !== 'women')
      continue
    const reading = readNumber(sentence.replace(/[.\s]+$/, ''))
    if ('count' in reading && reading.count.kind === 'share')
      found.women = { ...reading.count, asTyped: sentence.trim() }
  }
  return found
}

/** What the first noun of a text counts: of "35 people, a third of them women" the people. */
function countedBy(text: string): CountName | 'men' | undefined {
  const folded = fold(text)
  const found = nouns
    .map(([name, pattern]) => ({ name, at: folded.search(pattern) }))
    .filter(({ at }) => at >= 0)
  return found.sort((one, other) => one.at - other.at)[0]?.name
}

/**
 * What a number counts: the noun behind it, or in front of it where no word follows ("onsite 45, online 10").
 */
function nounOf(number: string, behind: string, ahead: string, asked: CountName): CountName | 'men' {
  const label = /(?:^|[.;,(]\s*)([^.;,()]{2,30})[:=]\s*$/u.exec(ahead)?.[1] ?? ''
  const near = behind.slice(number.length).split(/[.,;!?()]/)[0]!
  const isBare = !/\p{L}/u.test(near)
  const lead = isBare ? (ahead.split(/[.,;!?()]/).at(-1) ?? '') : label
  const clause = isBare ? '' : behind.split(/[.;!?)](?:\s|$)/)[0]!
  for (const side of [fold(lead).split(' ').length <= 2 ? lead : '', clause]) {
    const found = nouns.find(([, pattern]) => pattern.test(fold(side)))
    if (found) return found[0]
  }
  return asked
}

/** The words of the text that carry the number, up to the next number or the end of the clause. */
function typedPart(behind: string, number: string): string {
  const clause = behind.slice(0, number.length) + behind.slice(number.length).split(/[.;,!?()]/)[0]!
  return clause
    .replace(
      /\s+(?:and|et|y|e|و|with|were|was|and the|as well as|joined|plus|of (?:which|whom|them))\s*(?:.{0,12})$/iu,
      '',
    )
    .trim()
}

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

/** What a text says about one number, or about several: "30 onsite and 15 online" has no sum. */
export function readCounts(text: string, asked: CountName): Partial<Record<CountName, Count>> {
  const whole = readWhole(text)
  if (whole) return { [asked]: whole }
  const found: Partial<Record<CountName, Count>> = {}
  const matches = [...text.matchAll(amount)].filter(({ index }) => !/[\d.,:/]$/.test(text.slice(0, index)))
  matches.forEach((match, index) => {
    const end = matches[index + 1]?.index ?? text.length
    const behind = text.slice(match.index, end)
    const ahead = text.slice(
      matches[index - 1] ? matches[index - 1]!.index + matches[index - 1]![0].length : 0,
      match.index,
    )
    const name = nounOf(behind, ahead, asked)
    if (name === 'men' || found[name]) return
    const count = readWhole(match[0].trim())
    if (count) found[name] = { ...count, asTyped: typedPart(behind, match[0]) }
  })
  return found
}

function readWhole(text: string): Count | undefined {
  const reading = readNumber(text.replace(/[.\s]+$/, '').trim() || text)
  return 'count' in reading ? { ...reading.count, asTyped: text.trim() } : undefined
}

function nounOf(behind: string, ahead: string, asked: CountName): CountName | 'men' {
  const clause = fold(behind.split(/[.;!?)](?:\s|$)/)[0]!)
  const labelled =
    /[:=(]\s*$/.test(ahead) && !/\(\s*$/.test(ahead) ? fold(ahead.split(/[.;,]\s/).at(-1)!) : ''
  for (const side of labelled ? [labelled, clause] : [clause]) {
    const found = nouns.filter(([, pattern]) => pattern.test(side)).map(([name]) => name)
    if (found.length) return found[0]!
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

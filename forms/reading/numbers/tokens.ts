import { fold } from '../fold'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { type NumberWords, proportions } from './number-words'
import { pt } from './pt'
import { ru } from './ru'
import { hanNumeral, readHanNumeral, zh } from './zh'

export const labels = ['participants', 'women', 'onsite', 'online'] as const
export type Label = (typeof labels)[number]

export type Token =
  | { is: 'number'; value: number; isWhole: boolean; isAbout: boolean; isOptional: boolean }
  | { is: 'share'; low: number; high: number }
  | { is: 'label'; label: Label }
  | { is: 'to'; isOptional: boolean }
  | {
      is: 'about' | 'atLeast' | 'between' | 'and' | 'break' | 'percent' | 'none' | 'dash' | 'plus' | 'unknown'
    }

const languages: readonly NumberWords[] = [en, fr, es, ru, zh, ar, pt]
const ofAll = (part: (words: NumberWords) => readonly string[]) => languages.flatMap(part).map(fold)

/** Words that may also mean nothing ("a", "un"): they count only where a number would be missing without them. */
const passedOver = new Set(ofAll((words) => words.passedOver))

const number = (value: number, phrase: string, isAbout: boolean): Token => ({
  is: 'number',
  value,
  isWhole: true,
  isAbout,
  isOptional: passedOver.has(phrase),
})

/** Every phrase of the seven languages; where two give the same one another meaning, the first stands. */
function makePhrases(): Map<string, Token | null> {
  const phrases = new Map<string, Token | null>()
  const add = (phrase: string, token: Token | null) => phrases.has(phrase) || phrases.set(phrase, token)
  const simple = ['about', 'atLeast', 'between', 'and', 'percent', 'none'] as const
  for (const words of languages) {
    for (const [share, [low, high]] of Object.entries(words.shares))
      add(fold(share), { is: 'share', low, high })
    for (const [words_, value] of Object.entries(words.dozens))
      add(fold(words_), number(value, fold(words_), true))
    for (const [numeral, value] of Object.entries(words.numerals))
      add(fold(numeral), number(value, fold(numeral), false))
    for (const label of labels) for (const phrase of words[label]) add(fold(phrase), { is: 'label', label })
    for (const phrase of words.including.map(fold)) add(phrase, { is: 'break' })
    for (const is of simple) for (const phrase of words[is].map(fold)) add(phrase, { is })
    for (const phrase of words.to.map(fold)) add(phrase, { is: 'to', isOptional: passedOver.has(phrase) })
  }
  for (const phrase of passedOver) add(phrase, null)
  const marks = {
    '~': 'about',
    '≈': 'about',
    '±': 'about',
    '>': 'atLeast',
    '≥': 'atLeast',
    '%': 'percent',
  } as const
  for (const [mark, is] of Object.entries(marks)) add(mark, { is })
  for (const mark of [',', ';', '/', '&', '(', ')', '[', ']']) add(mark, { is: 'break' })
  for (const mark of [':', '.', '=', '"', '«', '»', '“', '”']) add(mark, null)
  return phrases.set('-', { is: 'dash' }).set('+', { is: 'plus' }).set('>=', { is: 'atLeast' })
}

const phrases = makePhrases()
/** By their first letter, the longest first, so that "a dozen" is found before "a". */
const phrasesByLetter = Map.groupBy(
  [...phrases.keys()].sort((a, b) => b.length - a.length),
  (phrase) => phrase[0]!,
)

const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter)
const isHan = (letter: string | undefined) => letter !== undefined && /\p{Script=Han}/u.test(letter)

/** Whether a word ends between these letters; Chinese is written without spaces, so there one may end anywhere. */
const endsWord = (last: string | undefined, next: string | undefined) =>
  !(isLetter(last) && isLetter(next)) || isHan(last) || isHan(next)

/** Groups of three with one kind of mark between them, or digits with a decimal part. */
const grouped = /[1-9]\d{0,2}([ ,.'٬])\d{3}(?:\1\d{3})*(?![\d]|[.,]\d)/uy
const plain = /\d+(?:[.,٫]\d+)?/uy

function numberAt(text: string, place: number): { token: Token; length: number } | null {
  for (const pattern of [grouped, plain]) {
    pattern.lastIndex = place
    const found = pattern.exec(text)?.[0]
    if (!found) continue
    const digits = pattern === grouped ? found.replace(/\D/gu, '') : found.replace(/[,٫]/u, '.')
    const token: Token = {
      is: 'number',
      value: Number(digits),
      isWhole: !digits.includes('.'),
      isAbout: false,
      isOptional: false,
    }
    return { token, length: found.length }
  }
  return null
}

/** "2/3" is a proportion. */
const fractions: Record<string, readonly [number, number]> = {
  '1/2': proportions.half,
  '1/3': proportions.third,
  '2/3': proportions.twoThirds,
  '1/4': proportions.quarter,
  '3/4': proportions.threeQuarters,
  '1/5': proportions.fifth,
}

function fractionAt(text: string, place: number): { token: Token; length: number } | null {
  const range = /\d|\//u.test(text[place - 1] ?? '') ? undefined : fractions[text.slice(place, place + 3)]
  if (!range || /[\d/]/u.test(text[place + 3] ?? '')) return null
  return { token: { is: 'share', low: range[0], high: range[1] }, length: 3 }
}

function hanAt(text: string, place: number): { token: Token; length: number } | null {
  hanNumeral.lastIndex = place
  const run = hanNumeral.exec(text)?.[0]
  const value = run ? readHanNumeral(run) : null
  return run && value !== null ? { token: number(value, run, false), length: run.length } : null
}

/** The meaning of every word, number and mark of a folded text. What is in no table becomes `unknown`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let place = 0; place < text.length; ) {
    const letter = text[place]!
    if (letter === ' ') {
      place++
      continue
    }
    const phrase = phrasesByLetter
      .get(letter)
      ?.find((one) => text.startsWith(one, place) && endsWord(one.at(-1), text[place + one.length]))
    const found = phrase ? null : (fractionAt(text, place) ?? numberAt(text, place) ?? hanAt(text, place))
    const token = phrase ? phrases.get(phrase)! : (found?.token ?? { is: 'unknown' })
    if (token) tokens.push(token)
    if (token?.is === 'unknown') return tokens
    place += phrase?.length ?? found?.length ?? 1
  }
  return tokens
}

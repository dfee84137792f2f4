import { languages } from '../words'
import { fold } from './fold'

/** What Unicode names beside countries: unions, test regions and parts that have no code of their own in ISO 3166-1. */
const noCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '))
const shortNames: Record<string, string> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  america: 'US',
  'etats unis d amerique': 'US',
  'estados unidos de america': 'US',
  'u.k.': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  drc: 'CD',
  'democratic republic of the congo': 'CD',
  'republic of the congo': 'CG',
  'russian federation': 'RU',
  'republic of korea': 'KR',
  korea: 'KR',
  'dpr korea': 'KP',
  'viet nam': 'VN',
  'islamic republic of iran': 'IR',
  'syrian arab republic': 'SY',
  'united republic of tanzania': 'TZ',
  'plurinational state of bolivia': 'BO',
  'bolivarian republic of venezuela': 'VE',
  'republic of moldova': 'MD',
  "lao people's democratic republic": 'LA',
  'brunei darussalam': 'BN',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  burma: 'MM',
  turkey: 'TR',
  palestine: 'PS',
  'state of palestine': 'PS',
  holland: 'NL',
  'the netherlands': 'NL',
  'the gambia': 'GM',
  'the philippines': 'PH',
  'hong kong': 'HK',
  macau: 'MO',
}

function makeNames(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const names = new Map<string, string>()
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const known = codes.filter(
    (code) => english.of(code) !== undefined && canonical(code) === code && !noCountries.has(code),
  )
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region' })
    for (const code of known) names.set(fold(display.of(code)!), code)
  }
  for (const code of known) names.set(fold(code), code)
  for (const [name, code] of Object.entries(shortNames)) names.set(fold(name), code)
  return names.set('uk', 'GB')
}

const canonical = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0]!.slice(4)

let names: Map<string, string> | undefined

/** The ISO 3166-1 alpha-2 code of a country named in any of the seven languages, or by its code; null for other words. */
export function readCountry(text: string): string | null {
  names ??= makeNames()
  return names.get(fold(text)) ?? null
}

import { languages } from '@/forms/words'
import { fold } from '../fold'

/** Codes that ICU names but that are no country of ISO 3166-1. */
const noCountry = new Set([
  'EU',
  'EZ',
  'UN',
  'ZZ',
  'QO',
  'XA',
  'XB',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
])

/** Names that people write and ICU does not. */
const others: Record<string, string> = {
  US: 'usa|us|u s|u s a|united states of america|the united states|etats unis d amerique|eeuu|ee uu|eua|estados unidos de america',
  GB: 'uk|u k|great britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland|the united kingdom',
  AE: 'uae|u a e|emirates',
  CD: 'drc|dr congo|democratic republic of the congo|democratic republic of congo|republique democratique du congo|rdc|congo kinshasa',
  CG: 'republic of congo|republic of the congo|congo',
  KR: 'south korea|republic of korea|korea|corea del sur|coree du sud|coreia do sul',
  KP: 'north korea|dprk',
  RU: 'russian federation|russia',
  TZ: 'united republic of tanzania|tanzania',
  BO: 'bolivia|plurinational state of bolivia',
  VE: 'venezuela|bolivarian republic of venezuela',
  IR: 'iran|islamic republic of iran',
  SY: 'syria|syrian arab republic',
  LA: 'laos|lao pdr',
  VN: 'viet nam|vietnam',
  MD: 'moldova|republic of moldova',
  MK: 'macedonia|north macedonia',
  CZ: 'czech republic|czechia',
  CI: 'ivory coast|cote d ivoire|cote divoire',
  CV: 'cape verde|cabo verde',
  SZ: 'swaziland|eswatini',
  TR: 'turkey|turkiye',
  NL: 'holland|the netherlands|netherlands',
  PS: 'palestine|state of palestine',
  MM: 'burma|myanmar',
  TL: 'east timor|timor leste',
  HK: 'hong kong|hong kong china',
  TW: 'taiwan|chinese taipei',
  MO: 'macau|macao',
  BA: 'bosnia|bosnia and herzegovina',
  GM: 'the gambia|gambia',
  PH: 'the philippines|philippines',
  BS: 'the bahamas|bahamas',
  DO: 'dominican republic|rep dominicana',
  CF: 'central african republic',
  TT: 'trinidad',
  FM: 'micronesia',
  VA: 'holy see|vatican',
  BN: 'brunei',
  CN: 'pr china|p r china|china',
  BR: 'brasil|brazil',
  SA: 'ksa|saudi arabia',
  CH: 'swiss confederation',
  XK: 'kosovo',
  IE: 'republic of ireland|eire',
  LK: 'sri lanka',
  ST: 'sao tome',
}

let known: Map<string, string> | undefined

function countries(): Map<string, string> {
  if (known) return known
  known = new Map()
  const names = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      // ICU still names countries that are no more; the canonical code of Upper Volta is that of Burkina Faso.
      if (noCountry.has(code) || new Intl.Locale(`und-${code}`).region !== code) continue
      for (const name of names) {
        const said = name.of(code)
        if (said) known.set(fold(said), code)
      }
    }
  }
  // The names that people write win over those of ICU: "Congo" alone is the Republic of the Congo.
  for (const [code, names] of Object.entries(others))
    for (const name of names.split('|')) known.set(name, code)
  return known
}

/** ISO 3166-1 alpha-2 of a country named in one of the seven languages; the whole text must be the name. */
export function countryOf(text: string): string | undefined {
  const folded = fold(
    text
      .replace(/\bst\./gi, 'saint')
      .replace(/&/g, 'and')
      .replace(/\./g, ''),
  )
  if (folded.length < 2) return undefined
  if (folded.length === 2 && text !== text.toUpperCase()) return undefined
  const map = countries()
  return map.get(folded) ?? map.get(folded.replace(/^the /, ''))
}

/** The regional groups of the United Nations, and organisations that stand between states. */
export const regions = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-caribbean',
  'western-european-others',
  'intergovernmental',
] as const
export type Region = (typeof regions)[number]

/**
 * The members of each group, as ISO 3166-1 alpha-2, by the list of the UN Department for General Assembly and Conference
 * Management. Türkiye and Israel are taken for elections with Western European and Others, the United States too.
 */
const members: Record<Exclude<Region, 'intergovernmental'>, string> = {
  african:
    'DZ AO BJ BW BF BI CV CM CF TD KM CG CI CD DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TG TN UG TZ ZM ZW',
  'asia-pacific':
    'AF BH BD BT BN KH CY CN KP FJ IN ID IR IQ JP JO KZ KI KW KG LA LB MY MV MH FM MN MM NR NP OM PK PW PG PH QA KR WS SA SG SB LK PS SY TJ TH TL TO TM TV AE UZ VU VN YE',
  'eastern-european': 'AL AM AZ BY BA BG HR CZ EE GE HU LV LT ME MK PL MD RO RU RS SK SI UA',
  'latin-american-caribbean':
    'AG AR BS BB BZ BO BR CL CO CR CU DM DO EC SV GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT UY VE',
  'western-european-others':
    'AD AU AT BE CA DK FI FR DE GR IS IE IL IT LI LU MT MC NL NZ NO PT SM ES SE CH TR GB US VA',
}

export const countriesOf = (region: Exclude<Region, 'intergovernmental'>): string[] =>
  members[region].split(' ')

const regionByCountry = new Map(
  (Object.keys(members) as (keyof typeof members)[]).flatMap((region) =>
    countriesOf(region).map((country): [string, Region] => [country, region]),
  ),
)

/** The region that a seat speaks from: that of its country; null where neither it nor the kind of organisation says. */
export function regionOf(seat: { group: string | null; country: string | null }): Region | null {
  if (seat.group === 'intergovernmental') return 'intergovernmental'
  return regionByCountry.get(seat.country ?? '') ?? null
}

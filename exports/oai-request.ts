/** What a harvester asks, as the protocol lets it (OAI-PMH 2.0, section 4). Moments are seconds, `until` its last one. */
export type OaiRequest =
  | { verb: 'Identify' }
  | { verb: 'ListMetadataFormats'; identifier: string | null }
  | { verb: 'ListSets' }
  | { verb: 'GetRecord'; identifier: string }
  | ({ verb: 'ListIdentifiers' | 'ListRecords' } & Harvest)

export type OaiSet = { kind: 'event' | 'topic'; value: string }
/** One list: what it is narrowed to, behind which record this part begins, and how many came before. */
export type Harvest = {
  from: Date | null
  until: Date | null
  set: OaiSet | null
  after: { at: Date; slug: string } | null
  cursor: number
}
export type OaiFault = { code: string; message: string }

const allowed: Record<string, { needed: string[]; free: string[] }> = {
  Identify: { needed: [], free: [] },
  ListMetadataFormats: { needed: [], free: ['identifier'] },
  ListSets: { needed: [], free: ['resumptionToken'] },
  GetRecord: { needed: ['identifier', 'metadataPrefix'], free: [] },
  ListIdentifiers: { needed: ['metadataPrefix'], free: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { needed: ['metadataPrefix'], free: ['from', 'until', 'set', 'resumptionToken'] },
}

const fault = (code: string, message: string): { fault: OaiFault } => ({ fault: { code, message } })
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function parseSet(text: string): OaiSet | null {
  const [kind = '', value = '', ...more] = text.split(':')
  return (kind === 'event' || kind === 'topic') && slug.test(value) && more.length === 0
    ? { kind, value }
    : null
}

/** A day or a second in UTC. A day as `until` is its last second. */
function parseMoment(text: string, isUntil: boolean): { at: Date; isDay: boolean } | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return null
  const at = new Date(isDay ? `${text}T${isUntil ? '23:59:59' : '00:00:00'}Z` : text)
  return Number.isNaN(at.valueOf()) || !at.toISOString().startsWith(text.slice(0, 10)) ? null : { at, isDay }
}

/** The rest of a list as one opaque word: what was asked for, and the last record that was given. It never expires. */
export function resumptionToken({ from, until, set, after, cursor }: Harvest): string {
  const parts = [
    from?.toISOString() ?? '',
    until?.toISOString() ?? '',
    set ? `${set.kind}:${set.value}` : '',
    after?.at.toISOString() ?? '',
    after?.slug ?? '',
    String(cursor),
  ]
  return Buffer.from(parts.join('|')).toString('base64url')
}

export function parseToken(token: string): Harvest | null {
  if (!/^[A-Za-z0-9_-]{8,400}$/.test(token)) return null
  const parts = Buffer.from(token, 'base64url').toString('utf8').split('|')
  const [from = '', until = '', setSpec = '', at = '', last = '', cursor = ''] = parts
  const moment = (text: string) => (text === '' ? null : new Date(text))
  const set = setSpec === '' ? null : parseSet(setSpec)
  const moments = [moment(from), moment(until), moment(at)]
  const isWhole =
    parts.length === 6 &&
    moments.every((one) => one === null || !Number.isNaN(one.valueOf())) &&
    moments[2] !== null &&
    (setSpec === '' || set !== null) &&
    slug.test(last) &&
    /^[1-9]\d{0,8}$/.test(cursor)
  if (!isWhole) return null
  return {
    from: moments[0]!,
    until: moments[1]!,
    set,
    after: { at: moments[2]!, slug: last },
    cursor: Number(cursor),
  }
}

/** @returns the request, or the protocol's word for what is wrong with it. */
export function parseOai(query: URLSearchParams): { request: OaiRequest } | { fault: OaiFault } {
  const verbs = query.getAll('verb')
  const verb = verbs[0] ?? ''
  const rule = Object.hasOwn(allowed, verb) ? allowed[verb]! : null
  if (!rule || verbs.length !== 1) return fault('badVerb', 'Name one verb of the protocol.')
  const names = [...query.keys()].filter((name) => name !== 'verb')
  const known = [...rule.needed, ...rule.free]
  const stranger = names.find((name) => !known.includes(name))
  if (stranger) return fault('badArgument', `${verb} takes no ${stranger}.`)
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice) return fault('badArgument', `${twice} stands there twice.`)
  const token = query.get('resumptionToken')
  if (token !== null) return resumed(verb, names, token)
  const missing = rule.needed.find((name) => !query.get(name))
  if (missing) return fault('badArgument', `${verb} needs ${missing}.`)
  if (query.has('metadataPrefix') && query.get('metadataPrefix') !== 'oai_dc')
    return fault('cannotDisseminateFormat', 'The one format here is oai_dc.')
  if (verb === 'Identify' || verb === 'ListSets') return { request: { verb } }
  if (verb === 'ListMetadataFormats') return { request: { verb, identifier: query.get('identifier') } }
  if (verb === 'GetRecord') return { request: { verb, identifier: query.get('identifier')! } }
  return narrowed(verb as 'ListRecords', query)
}

function resumed(verb: string, names: readonly string[], token: string): ReturnType<typeof parseOai> {
  if (names.length > 1) return fault('badArgument', 'resumptionToken stands alone.')
  const harvest = verb === 'ListSets' ? null : parseToken(token)
  return harvest
    ? { request: { verb: verb as 'ListRecords', ...harvest } }
    : fault('badResumptionToken', 'This token was not given by this list.')
}

function narrowed(
  verb: 'ListIdentifiers' | 'ListRecords',
  query: URLSearchParams,
): ReturnType<typeof parseOai> {
  const read = (name: 'from' | 'until') => {
    const text = query.get(name)
    return text === null ? undefined : parseMoment(text, name === 'until')
  }
  const [from, until] = [read('from'), read('until')]
  if (from === null || until === null)
    return fault('badArgument', 'from and until are days or seconds in UTC.')
  if (from && until && from.isDay !== until.isDay)
    return fault('badArgument', 'from and until are of one kind.')
  if (from && until && from.at > until.at) return fault('badArgument', 'from comes before until.')
  const spec = query.get('set')
  const set = spec === null ? null : parseSet(spec)
  if (spec !== null && set === null) return fault('noRecordsMatch', 'There is no such set.')
  return { request: { verb, from: from?.at ?? null, until: until?.at ?? null, set, after: null, cursor: 0 } }
}

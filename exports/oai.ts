import type { OaiFault } from './oai-request'
import { element, words, xmlHead } from './xml'

/** Whose repository this is; all addresses are absolute. */
export type Repository = { base: string; host: string; name: string; adminEmail: string; earliest: Date }

export type OaiHeader = { slug: string; at: Date; isDeleted: boolean; sets: string[] }
/** The fifteen elements of Dublin Core that a record has, each as often as it has values. */
export type DublinCore = Partial<Record<(typeof dublinCore)[number], readonly string[]>>

const dublinCore = [
  'title',
  'creator',
  'subject',
  'description',
  'publisher',
  'contributor',
  'date',
  'type',
  'format',
  'identifier',
  'source',
  'language',
  'relation',
  'coverage',
  'rights',
] as const

const xsi = 'http://www.w3.org/2001/XMLSchema-instance'
const oaiSpace = 'http://www.openarchives.org/OAI/2.0/'

export const secondOf = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`
export const identifierOf = (slug: string, host: string): string => `oai:${host}:${slug}`

/** The slug in an identifier of this repository; null for any other. */
export function slugIn(identifier: string, host: string): string | null {
  const start = `oai:${host}:`
  return identifier.startsWith(start) ? identifier.slice(start.length) : null
}

type Asked = { verb?: string; query?: URLSearchParams }

/** A whole answer. What is wrong with a request is told in its place; then the request's own arguments are not repeated. */
export function oaiDocument(inside: string, { base }: Repository, { verb, query }: Asked, now: Date): string {
  const given = verb && query ? Object.fromEntries(query) : {}
  const root = element(
    'OAI-PMH',
    {
      xmlns: oaiSpace,
      'xmlns:xsi': xsi,
      'xsi:schemaLocation': `${oaiSpace} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd`,
    },
    `\n${words('responseDate', secondOf(now))}\n${words('request', base, given)}\n${inside}\n`,
  )
  return `${xmlHead}${root}\n`
}

export const oaiError = ({ code, message }: OaiFault): string => words('error', message, { code })

export const identify = ({ name, base, adminEmail, earliest }: Repository): string =>
  element(
    'Identify',
    {},
    [
      words('repositoryName', name),
      words('baseURL', base),
      words('protocolVersion', '2.0'),
      words('adminEmail', adminEmail),
      words('earliestDatestamp', secondOf(earliest)),
      words('deletedRecord', 'persistent'),
      words('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    ].join('\n'),
  )

export const metadataFormats = (): string =>
  element(
    'ListMetadataFormats',
    {},
    element(
      'metadataFormat',
      {},
      [
        words('metadataPrefix', 'oai_dc'),
        words('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
        words('metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
      ].join(''),
    ),
  )

export const setList = (sets: readonly { spec: string; name: string }[]): string =>
  element(
    'ListSets',
    {},
    sets
      .map(({ spec, name }) => element('set', {}, words('setSpec', spec) + words('setName', name)))
      .join('\n'),
  )

export const header = ({ slug, at, isDeleted, sets }: OaiHeader, { host }: Repository): string =>
  element(
    'header',
    { status: isDeleted ? 'deleted' : undefined },
    [
      words('identifier', identifierOf(slug, host)),
      words('datestamp', secondOf(at)),
      ...sets.map((set) => words('setSpec', set)),
    ].join(''),
  )

/** A record; of a deleted one there is its header only. */
export const record = (head: OaiHeader, metadata: DublinCore | null, repository: Repository): string =>
  element(
    'record',
    {},
    header(head, repository) +
      (metadata && !head.isDeleted ? element('metadata', {}, dublinCoreXml(metadata)) : ''),
  )

const dublinCoreXml = (metadata: DublinCore): string =>
  element(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    dublinCore
      .flatMap((name) => (metadata[name] ?? []).filter(Boolean).map((value) => words(`dc:${name}`, value)))
      .join(''),
  )

/** The token for the rest of a list. At its end it is empty, and absent where the list was whole from the start. */
export const tokenElement = (token: string | null, size: number, cursor: number): string =>
  token === null && cursor === 0
    ? ''
    : words('resumptionToken', token ?? '', { completeListSize: String(size), cursor: String(cursor) })

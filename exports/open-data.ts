import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Column, Table } from './open-tables'
import { licence } from './report-json'
import { zipOf } from './zip'

type Row = Record<string, string | number | null | undefined>
export type FilledTable = Table & { rows: Row[] }
export type Source = { origin: string; asOf: string; reports: number }

const fileOf = ({ name }: Table) => `${name}.csv`

const csvOf = ({ columns, rows }: FilledTable): string =>
  stringify(rows, {
    columns: columns.map(({ name }) => name),
    header: true,
    bom: true,
    escape_formulas: true,
  })

const columnOf = ({ name, about, type }: Column) => ({
  name,
  titles: name,
  'dc:description': about,
  datatype: type,
  ...(type === 'string' ? {} : { null: [''] }),
})

/** What the files hold, as CSV on the Web says it. */
const metadataOf = (tables: readonly Table[], { origin, asOf }: Source) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  'dc:title': 'Published session reports',
  'dc:license': { '@id': licence.address },
  'dc:modified': { '@value': asOf, '@type': 'xsd:date' },
  'dc:source': { '@id': `${origin}/data/all.zip` },
  dialect: { encoding: 'utf-8', header: true, delimiter: ',' },
  tables: tables.map((table) => ({
    url: fileOf(table),
    'dc:description': table.about,
    tableSchema: { columns: table.columns.map(columnOf) },
  })),
})

function readMe(tables: readonly Table[], { origin, asOf, reports }: Source): string {
  const parts = tables.flatMap((table) => [
    `## ${fileOf(table)}`,
    '',
    `${table.about}.`,
    '',
    '| column | type | what it holds |',
    '| --- | --- | --- |',
    ...table.columns.map(({ name, type, about }) => `| ${name} | ${type} | ${about} |`),
    '',
  ])
  return [
    '# Published session reports',
    '',
    `${reports} reports, as the record stood on ${asOf}. From ${origin}/data/all.zip, under ${licence.name} (${licence.address}).`,
    '',
    'The files are CSV in UTF-8 with a byte order mark, commas between columns and quotes around text where needed. Text that',
    'a spreadsheet would take for a formula begins with an apostrophe. An empty number is none: `status` says why. 0 is a number.',
    'Numbers of sessions with fewer than 5 participants are withheld. Nobody’s gender is recorded: women are counted as reports count them.',
    '',
    ...parts,
    `To cite: Rapporteur. “Published session reports”. ${asOf}. ${origin}/data/all.zip`,
    '',
  ].join('\n')
}

/** Everything published as tidy tables in one file, with what each column holds, and a checksum of each file. */
export function openData(tables: readonly FilledTable[], source: Source): Uint8Array<ArrayBuffer> {
  const files = [
    { name: 'README.md', text: readMe(tables, source) },
    { name: 'csv-metadata.json', text: `${JSON.stringify(metadataOf(tables, source), null, 2)}\n` },
    ...tables.map((table) => ({ name: fileOf(table), text: csvOf(table) })),
  ]
  const sums = files.map(({ name, text }) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
  return zipOf([...files, { name: 'SHA256SUMS', text: sums.join('') }])
}

/** The data of this portal as a catalogue (DCAT 3). */
export const dataCatalogue = ({ origin, asOf }: Omit<Source, 'reports'>) => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@type': 'dcat:Catalog',
  '@id': `${origin}/data/catalog.jsonld`,
  'dct:title': 'Rapporteur',
  'dcat:dataset': {
    '@type': 'dcat:Dataset',
    '@id': `${origin}/en/data`,
    'dct:title': 'Published session reports',
    'dct:license': { '@id': licence.address },
    'dct:modified': { '@type': 'xsd:date', '@value': asOf },
    'dcat:distribution': [
      ['all.zip', 'application/zip'],
      ['reports.csv', 'text/csv'],
      ['reports.json', 'application/json'],
    ].map(([file, type]) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': `${origin}/data/${file}` },
      'dcat:mediaType': type,
    })),
  },
  'dcat:service': {
    '@type': 'dcat:DataService',
    'dct:title': 'API',
    'dcat:endpointURL': { '@id': `${origin}/api/v1` },
    'dcat:endpointDescription': { '@id': `${origin}/api/v1/openapi.json` },
  },
})

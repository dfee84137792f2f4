import type { Figure } from '@/figures/figure'
import type { Spoken } from '@/figures/spoken'
import { figureColumns } from './figure-csv'
import { pageOf, type Source } from './figure-file'
import { licence } from './report-json'

const datatypes: Partial<Record<(typeof figureColumns)[number], string>> = {
  value: 'decimal',
  counted: 'integer',
  of: 'integer',
  retrieved_on: 'date',
  url: 'anyURI',
  reports_url: 'anyURI',
}

/** What each column of the CSV holds, in English: the file is for machines and those who write for them. */
const meanings: Record<(typeof figureColumns)[number], string> = {
  figure: 'Id of the figure',
  row: 'Key of the row; "total" is the whole',
  label: 'What the row is called, in the language of the file',
  column: 'Key of the column',
  measure: 'What the value counts; a proportion is from 0 to 1, unrounded',
  value: 'The number; empty where there is none, for the reason in "status"',
  status: 'given, computed, low-coverage, too-few, not-asked or none',
  counted: 'Reports the row rests on',
  of: 'Reports that were asked',
  filter: 'The filters, as in the address of the page',
  method_version: 'Changes when a definition of a figure changes',
  retrieved_on: 'Day on which the file was made',
  url: 'The page of the figure with the same filters',
  reports_url: 'The list of exactly the reports behind the number',
}

/** Metadata of a figure's CSV by the W3C vocabulary for tabular data. `file` is the address of the CSV. */
export function figureCsvw(
  figure: Figure,
  { title, what }: Pick<Spoken, 'title' | 'what'>,
  source: Source,
  file: string,
) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': source.locale }],
    url: file,
    'dc:title': title,
    'dc:description': what,
    'dc:source': pageOf(figure, source),
    'dc:license': { '@id': licence.address },
    'dc:date': source.day,
    dialect: { encoding: 'utf-8', header: true },
    tableSchema: {
      columns: figureColumns.map((name) => ({
        name,
        titles: name,
        datatype: datatypes[name] ?? 'string',
        'dc:description': { '@value': meanings[name], '@language': 'en' },
      })),
      primaryKey: ['row', 'column'],
    },
  }
}

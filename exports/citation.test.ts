import { expect, test } from 'vitest'
import { citation } from './citation'
import { bibtex, type Reference, ris } from './citation-files'

const report: Reference = {
  slug: 'igf-2017-of-64',
  authors: 'Ana Müller, Fundação X_Y & Co',
  authorNames: ['Ana Müller', 'Fundação X_Y & Co'],
  title: 'Costs {and}\nrights: 50% ^ ~ \\ #1 $5',
  code: 'OF 64',
  eventName: 'IGF 2017',
  eventPlace: 'Geneva',
  heldOn: '2017-12-20',
  publishedOn: '2018-01-04',
  version: 2,
  language: 'en',
  address: 'https://reports.example.org/igf/2017/of/64',
}

test('a citation names who, what, where, when, which version and the permanent address', () => {
  expect(citation({ ...report, title: 'Costs and rights' })).toBe(
    'Ana Müller, Fundação X_Y & Co. “Costs and rights”. Report of session OF 64, IGF 2017, Geneva, 2017-12-20. Version 2, 2018-01-04. https://reports.example.org/igf/2017/of/64',
  )
  expect(citation({ ...report, authors: '', title: 'A' })).toMatch(/^“A”\./)
})

test('BibTeX keeps every sign printable and every brace closed', () => {
  const written = bibtex(report)
  expect(written).toContain(
    'title = {{Costs \\textbraceleft{}and\\textbraceright{} rights: 50\\% \\textasciicircum{} \\textasciitilde{} \\textbackslash{} \\#1 \\$5}},',
  )
  expect(written).toContain('author = {{Ana Müller} and {Fundação X\\_Y \\& Co}},')
  expect(written.startsWith('@techreport{igf-2017-of-64-v2,')).toBe(true)
  expect(written.split('{').length).toBe(written.split('}').length)
  expect(bibtex({ ...report, authorNames: [] })).not.toContain('author =')
})

test('RIS has one field a line, whatever a title holds', () => {
  const lines = ris(report).split('\r\n')
  expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
  expect(lines.filter((line) => line.startsWith('AU  - '))).toEqual([
    'AU  - Ana Müller',
    'AU  - Fundação X_Y & Co',
  ])
  expect(lines.at(0)).toBe('TY  - RPRT')
  expect(lines.at(-2)).toBe('ER  - ')
})

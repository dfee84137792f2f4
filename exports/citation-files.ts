import type { CitedReport } from './citation'

/** A report as a reference manager takes it. `authorNames` are one a person or organisation, as they are written. */
export type Reference = CitedReport & { slug: string; authorNames: readonly string[]; language: string }

/** BibTeX counts braces even behind a backslash, so a brace has a name too. */
const named: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Text inside braces of BibTeX: what TeX reads as a command is written so that it prints. */
const tex = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\~^]|[{}%$#&_]/g, (sign) => named[sign] ?? `\\${sign}`)

const titleOf = ({ title, code, eventName }: Reference) => `${title}. Report of session ${code}, ${eventName}`

/** BibTeX. Names are in double braces, because only the person knows which part of a name is the family's. */
export function bibtex(report: Reference): string {
  const { authorNames, title, code, eventName, eventPlace, heldOn, publishedOn, version, address } = report
  const fields: [string, string][] = [
    ...(authorNames.length === 0
      ? []
      : ([['author', authorNames.map((name) => `{${tex(name)}}`).join(' and ')]] satisfies [
          string,
          string,
        ][])),
    ['title', `{${tex(title)}}`],
    ['type', `Report of session ${tex(code)}`],
    ['institution', `{${tex(eventName)}}`],
    ['address', tex(eventPlace)],
    ['year', publishedOn.slice(0, 4)],
    ['month', publishedOn.slice(5, 7)],
    ['version', String(version)],
    ['note', `Session held on ${heldOn}. Version ${version}, ${publishedOn}`],
    ['url', address],
    ['langid', report.language],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`)
  return [`@techreport{${report.slug}-v${version},`, ...lines, '}', ''].join('\n')
}

/** RIS, which Zotero, EndNote and Mendeley read. One field a line, so a line break in a value becomes a space. */
export function ris(report: Reference): string {
  const { authorNames, eventName, eventPlace, heldOn, publishedOn, version, address, language } = report
  const fields: [string, string][] = [
    ['TY', 'RPRT'],
    ...authorNames.map((name): [string, string] => ['AU', name]),
    ['TI', titleOf(report)],
    ['PB', eventName],
    ['CY', eventPlace],
    ['PY', publishedOn.slice(0, 4)],
    ['DA', publishedOn.replaceAll('-', '/')],
    ['ET', `Version ${version}`],
    ['N1', `Session held on ${heldOn}`],
    ['LA', language],
    ['UR', address],
  ]
  const lines = fields.map(([tag, value]) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}`)
  return [...lines, 'ER  - ', ''].join('\r\n')
}

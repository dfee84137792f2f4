import type { Figure } from '@/figures/figure'
import { methodVersion, pageOf, type Source } from './figure-file'

type Cited = { title: string; figure: Figure; source: Source; portal: string }

/** A figure as BibTeX. Its words may be of any language, so what TeX reads as a command stays out. */
export function figureBibtex({ title, figure, source, portal }: Cited): string {
  const plain = (text: string) =>
    text.replace(/[\\{}%$#&_~^]/g, (sign) => (sign === '%' || sign === '&' ? `\\${sign}` : ' '))
  const fields: [string, string][] = [
    ['title', `{${plain(title)}}`],
    ['author', `{${plain(portal)}}`],
    ['year', source.day.slice(0, 4)],
    ['note', `Figure ${figure.id.toUpperCase()}, method version ${methodVersion}, retrieved ${source.day}`],
    ['url', pageOf(figure, source)],
    ['urldate', source.day],
    ['langid', source.locale],
  ]
  return [
    `@misc{${figure.id}-${source.day},`,
    ...fields.map(([name, value]) => `  ${name} = {${value}},`),
    '}',
    '',
  ].join('\n')
}

/** The same as RIS, which Zotero, EndNote and Mendeley read. */
export function figureRis({ title, figure, source, portal }: Cited): string {
  const fields: [string, string][] = [
    ['TY', 'DATA'],
    ['TI', title],
    ['AU', portal],
    ['PY', source.day.slice(0, 4)],
    ['ET', `Method version ${methodVersion}`],
    ['N1', `Figure ${figure.id.toUpperCase()}`],
    ['Y2', source.day.replaceAll('-', '/')],
    ['LA', source.locale],
    ['UR', pageOf(figure, source)],
  ]
  return [...fields.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n')
}

import { directionOf } from '@/messages/locales'
import type { Book, BookBlock } from './book-blocks'
import { element, words, xmlHead } from './xml'
import { zipOf } from './zip'

const xhtml = 'http://www.w3.org/1999/xhtml'
const tongue = (language: string | undefined) =>
  language ? { lang: language, 'xml:lang': language, dir: directionOf(language) } : {}

/** Blocks up to the next chapter stand in one file, and links between chapters name it. */
type Chapter = { file: string; title: string; blocks: BookBlock[] }

function chaptersOf(blocks: readonly BookBlock[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1)
      chapters.push({ file: `c${chapters.length + 1}.xhtml`, title: block.text, blocks: [] })
    chapters.at(-1)?.blocks.push(block)
  }
  return chapters
}

function blockXml(block: BookBlock, fileOf: Map<string, string>): string {
  switch (block.kind) {
    case 'heading':
      return words(`h${block.level}`, block.text, { id: block.id, ...tongue(block.language) })
    case 'paragraph':
      return words('p', block.text, { class: block.isNote && 'note', ...tongue(block.language) })
    case 'list':
      return element('ul', tongue(block.language), block.texts.map((text) => words('li', text)).join(''))
    case 'facts':
      return element(
        'dl',
        {},
        block.rows.map(([term, value]) => words('dt', term) + words('dd', value)).join(''),
      )
    case 'links': {
      const rows = block.rows.map(({ text, note, ids: [id, ...more] }) => {
        const name = id ? words('a', text, { href: `${fileOf.get(id) ?? ''}#${id}` }) : words('span', text)
        const others = more.map((other, place) =>
          words('a', `(${place + 2})`, { href: `${fileOf.get(other) ?? ''}#${other}` }),
        )
        return element(
          'li',
          {},
          [name, ...others, note && words('span', ` ${note}`, { class: 'note' })].join(' '),
        )
      })
      return rows.length === 0 ? '' : element('ul', { class: 'links' }, rows.join(''))
    }
  }
}

const style = `body{line-height:1.5}h1{border-bottom:1px solid}.note{font-size:.85em}ul.links{list-style:none;padding:0}`

const page = (title: string, language: string, inside: string, more: Record<string, string> = {}) =>
  `${xmlHead}<!DOCTYPE html>\n${element(
    'html',
    { xmlns: xhtml, ...more, ...tongue(language) },
    element(
      'head',
      {},
      words('title', title) + element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
    ) + element('body', {}, inside),
  )}\n`

/** The book as EPUB 3: one file a chapter, with a table of contents that leads to each report. */
export function bookEpub(book: Book, modifiedOn: string): Uint8Array<ArrayBuffer> {
  const { title, subtitle, language, hash } = book
  const chapters = chaptersOf(book.blocks)
  const fileOf = new Map(
    chapters.flatMap(({ file, blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [[block.id, file] as const] : [])),
    ),
  )
  const ids = chapters.map((_, place) => `c${place + 1}`)
  const opf = element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': language,
    },
    [
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        [
          words('dc:identifier', `urn:sha256:${hash}`, { id: 'id' }),
          words('dc:title', title),
          words('dc:language', language),
          words('dc:description', subtitle),
          words('dc:rights', 'CC BY 4.0'),
          words('meta', `${modifiedOn}T00:00:00Z`, { property: 'dcterms:modified' }),
        ].join(''),
      ),
      element(
        'manifest',
        {},
        [
          element('item', {
            id: 'nav',
            href: 'nav.xhtml',
            'media-type': 'application/xhtml+xml',
            properties: 'nav',
          }),
          element('item', { id: 'css', href: 'book.css', 'media-type': 'text/css' }),
          ...ids.map((id) =>
            element('item', { id, href: `${id}.xhtml`, 'media-type': 'application/xhtml+xml' }),
          ),
        ].join(''),
      ),
      element(
        'spine',
        { 'page-progression-direction': directionOf(language) },
        ['nav', ...ids].map((id) => element('itemref', { idref: id })).join(''),
      ),
    ].join(''),
  )
  const entries = chapters.map(({ file, title: name, blocks }) => {
    const inner = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 && block.id
        ? [
            element(
              'li',
              {},
              words('a', block.text, { href: `${file}#${block.id}`, ...tongue(block.language) }),
            ),
          ]
        : [],
    )
    return element(
      'li',
      {},
      words('a', name, { href: file }) + (inner.length > 0 ? element('ol', {}, inner.join('')) : ''),
    )
  })
  const nav =
    words('h1', title) +
    words('p', subtitle) +
    element('nav', { 'epub:type': 'toc' }, element('ol', {}, entries.join('')))
  const container = element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', { 'full-path': 'book/book.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  )
  return zipOf(
    [
      { name: 'mimetype', text: 'application/epub+zip' },
      { name: 'META-INF/container.xml', text: `${xmlHead}${container}\n` },
      { name: 'book/book.opf', text: `${xmlHead}${opf}\n` },
      {
        name: 'book/nav.xhtml',
        text: page(title, language, nav, { 'xmlns:epub': 'http://www.idpf.org/2007/ops' }),
      },
      { name: 'book/book.css', text: style },
      ...chapters.map(({ file, title: name, blocks }) => ({
        name: `book/${file}`,
        text: page(name, language, blocks.map((block) => blockXml(block, fileOf)).join('\n')),
      })),
    ],
    ['mimetype'],
  )
}

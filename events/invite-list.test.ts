import { expect, test } from 'vitest'
import { readInviteList } from './invite-list'

test('a list is read line by line, from a spreadsheet or as people write it', () => {
  const text =
    'code,name,e-mail\nWS 12, Ilma Tarrow, ilma@example.org\nOF 64\t"Daro Venn"\tdaro@example.org\r\n\nWS 3; Ana <ana@example.org>'
  expect(readInviteList(text)).toEqual({
    lines: [
      { line: 2, code: 'WS 12', name: 'Ilma Tarrow', address: 'ilma@example.org' },
      { line: 3, code: 'OF 64', name: 'Daro Venn', address: 'daro@example.org' },
      { line: 5, code: 'WS 3', name: 'Ana', address: 'ana@example.org' },
    ],
    unread: [],
  })
})

test('a line without an address or a session is told, with its number', () => {
  expect(readInviteList('WS 1, Ilma\nilma@example.org').unread).toEqual([
    { line: 1, text: 'WS 1, Ilma', why: 'no-address' },
    { line: 2, text: 'ilma@example.org', why: 'no-code' },
  ])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersBetween, mostWrong, parseSearch, plainWords, respelt, unfinishedWord } from './search-words'

const told = (q: string) =>
  parseSearch(q).map(({ wanted, unwanted }) =>
    [
      ...wanted.map(({ text, isPhrase }) => (isPhrase ? `"${text}"` : text)),
      ...unwanted.map(({ text, isPhrase }) => `not ${isPhrase ? `"${text}"` : text}`),
    ].join(', '),
  )

describe('a search as it is typed', () => {
  it.each([
    ['', []],
    ['  trust  ', ['trust']],
    ['data protection', ['data, protection']],
    ['"data protection" law', ['"data protection", law']],
    ['“data protection”', ['"data protection"']],
    ['"data protection', ['"data protection"']],
    ['cyber -open', ['cyber, not open']],
    ['cyber -"open forum"', ['cyber, not "open forum"']],
    ['-open', ['not open']],
    ['privacy or trust law', ['privacy', 'trust, law']],
    ['or', []],
    ['zero-rated', ['zero-rated']],
    ['& | ! ( ) :* <->', []],
    ["'; drop table", ['drop, table']],
    ['网络安全', ['网络安全']],
  ])('%s', (q, alternatives) => {
    expect(told(q)).toEqual(alternatives)
  })

  it('may end in a word that is still being typed', () => {
    const last = (q: string) => unfinishedWord(parseSearch(q)[0]!)
    expect(last('data prot')).toBe('prot')
    expect(last('data pr')).toBeNull()
    expect(last('data "prot"')).toBeNull()
    expect(last('zero-rat')).toBeNull()
    expect(last('网')).toBe('网')
  })

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 40 }), (q) => {
        for (const { wanted, unwanted } of parseSearch(q))
          for (const { text } of [...wanted, ...unwanted]) expect(text).toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a misspelt word', () => {
  it.each([
    ['cybersecurty', 'cybersecurity', 1],
    ['recieve', 'receive', 1],
    ['trsut', 'trust', 1],
    ['', 'abc', 3],
    ['réseau', 'reseau', 1],
    ['kitten', 'sitting', 3],
  ])('%s is so far from %s', (one, other, letters) => {
    expect(lettersBetween(one, other)).toBe(letters)
    expect(lettersBetween(other, one)).toBe(letters)
  })

  it('may have more wrong the longer it is', () => {
    expect(['law', 'trust', 'network', 'cybersecurity'].map(mostWrong)).toEqual([0, 1, 2, 3])
  })

  it('is written anew where it stands, and nothing else is', () => {
    const spelt = new Map([['trsut', 'trust']])
    expect(respelt('"trsut me" trsut -trsut', spelt)).toBe('"trsut me" trust -trsut')
    expect(plainWords('"trsut me" trsut -other law')).toEqual(['trsut', 'law'])
  })
})

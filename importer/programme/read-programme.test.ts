import { describe, expect, test } from 'vitest'
import { csvTemplate } from './csv'
import { decodeProgramme, mostRows, readProgramme } from './read-programme'
import type { Programme, ProgrammeRow } from './row'

const event = { timeZone: 'Europe/Zurich', startsOn: '2017-12-18', endsOn: '2017-12-21' }
const read = (text: string): Programme => {
  const programme = readProgramme(text, event)
  if ('refused' in programme) throw new Error(`${programme.refused} ${programme.detail}`)
  return programme
}
const refusal = (text: string) => readProgramme(text, event)
const about = (text: string) => read(text).messages.map((one) => `${one.line} ${one.about}`)
const row = (given: Partial<ProgrammeRow>): ProgrammeRow => ({
  code: 'WS 1',
  type: 'workshop',
  title: 'Access',
  heldOn: '2017-12-20',
  organizers: [],
  line: 2,
  ...given,
})

describe('CSV', () => {
  test('columns in any order and wording, with a BOM, semicolons, quotes and line breaks in cells', () => {
    const text =
      '\uFEFFTitle;Code;Date;Start;End;Room;Format;Organizer;Organization\r\n' +
      '"Access; ""for all""";WS 1;2017-12-20;10:00;11:30;XXI;Workshop;"Ana Ruiz (Harbour Institute); Li Wei";Delta Forum\r\n' +
      ';;;;;;;;\r\n\r\n' +
      '"Two\nlines";OF 64;20 December 2017;16.10;17.10;;Open Forum;;\r\n'
    const { rows, messages, kind } = read(text)
    expect({ kind, messages }).toEqual({ kind: 'csv', messages: [] })
    expect(rows).toEqual([
      row({
        title: 'Access; "for all"',
        place: 'XXI',
        from: '10:00',
        to: '11:30',
        organizers: [
          { name: 'Ana Ruiz', organisation: 'Harbour Institute' },
          { name: 'Li Wei' },
          { organisation: 'Delta Forum' },
        ],
      }),
      row({ code: 'OF 64', type: 'open-forum', title: 'Two lines', from: '16:10', to: '17:10', line: 6 }),
    ])
  })

  test('tabs, one column for both times, and the headings of other languages', () => {
    expect(read('Código\tTítulo\tFecha\tHorario\nWS 1\tAccess\t20/12/2017\t16:10 - 17:10').rows).toEqual([
      row({ from: '16:10', to: '17:10' }),
    ])
  })

  test('says for each line what is wrong and leaves the others', () => {
    const text = [
      'code,title,date,start,end,type',
      ',Without a code,2017-12-20,,,',
      'WS 2,,2017-12-20,,,',
      'WS 3,No day,,,,',
      'WS 4,Which day,05/06/2017,,,',
      'WS 5,No such day,2017-02-30,,,',
      'WS 6,Bad time,2017-12-20,half past,,',
      'WS 7,Backwards,2017-12-20,11:00,10:00,',
      'WS 8,Other day,2017-12-17,,,',
      'WS 9,Other type,2017-12-20,,,Séance de yoga',
      '###,No letters,2017-12-20,,,',
      `WS 11,${'x'.repeat(501)},2017-12-20,,,`,
      'WS 12,Too,many,2017,12,cells,here',
    ].join('\n')
    expect(about(text)).toEqual([
      '2 no-code',
      '3 no-title',
      '4 no-day',
      '5 day-ambiguous',
      '6 day-unreadable',
      '7 time-unreadable',
      '8 ends-before-start',
      '9 other-day',
      '10 type-unknown',
      '11 code-unusable',
      '12 too-long',
      '13 columns',
      '13 day-unreadable',
      '13 time-unreadable',
      '13 type-unknown',
    ])
    expect(read(text).rows.map(({ code, type }) => `${code} ${type}`)).toEqual([
      'WS 8 workshop',
      'WS 9 workshop',
    ])
  })

  test('refuses what is no programme, and says why', () => {
    expect(refusal('')).toEqual({ refused: 'empty' })
    expect(refusal('\uFEFF \n')).toEqual({ refused: 'empty' })
    expect(refusal('Just a sentence')).toEqual({ refused: 'unknown-kind' })
    expect(refusal('name,colour\nA,red')).toEqual({ refused: 'no-columns', detail: 'code, date' })
    expect(refusal('code,title,date\n')).toEqual({ refused: 'no-sessions' })
    expect(refusal('code,title,date\n"WS 1,Access,2017-12-20')).toMatchObject({ refused: 'broken' })
    expect(decodeProgramme(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toEqual({ refused: 'not-text' })
  })

  test('ten thousand rows are refused quickly, as many as may be are read quickly', () => {
    const many = (count: number) =>
      `code,title,date\n${Array.from({ length: count }, (_, index) => `WS ${index},Access ${index},2017-12-20`).join('\n')}`
    const start = performance.now()
    expect(refusal(many(10_000))).toEqual({ refused: 'too-many', detail: '10000' })
    expect(read(many(mostRows)).rows).toHaveLength(mostRows)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('text of a spreadsheet in UTF-16 or a code page is read as what it says', () => {
    const text = 'code;title;date\nWS 1;Accès et société;2017-12-20'
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'latin1'),
      Buffer.from(text),
    ]) {
      const decoded = decodeProgramme(bytes)
      expect(read('text' in decoded ? decoded.text : '').rows[0]?.title).toBe('Accès et société')
    }
  })

  test('the template is read back', () => {
    const { rows, messages } = read(csvTemplate(event))
    expect(messages).toEqual([])
    expect(rows).toEqual([
      row({
        title: 'Title of the session',
        heldOn: '2017-12-18',
        from: '10:00',
        to: '11:00',
        place: 'Room 1',
        organizers: [{ name: 'Given Name Surname', organisation: 'Organization' }],
      }),
    ])
  })
})

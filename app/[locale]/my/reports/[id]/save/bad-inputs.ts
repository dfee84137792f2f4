import type { Typed } from '@/forms/answer'

/** Fields as an editor's page sends them. */
export type Sent = Record<string, string | string[]>

/**
 * What people type, paste and misread, and what becomes of it: `stored` where the draft does not have it exactly as sent,
 * `problems` and `advice` as `field code`, and what it is read as. `key` is the question. All of it is saved.
 */
export type Input = {
  id: string
  what: string
  key: string
  fields: Sent
  stored?: Typed
  problems?: string[]
  advice?: string[]
  answer?: unknown
  /** The page says that characters were taken out. */
  cleaned?: true
}

export const pairs = (fields: Sent): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )

type More = Omit<Input, 'id' | 'what' | 'key' | 'fields'>
const title = (id: string, what: string, text: string, more: More = {}): Input => ({
  id,
  what,
  key: 'title',
  fields: { title: text },
  ...more,
})
const few = { advice: ['discussion few-paragraphs'] }
const prose = (id: string, what: string, text: string, more: More = few): Input => ({
  id,
  what,
  key: 'discussion',
  fields: { discussion: text },
  ...more,
})
const head = (key: 'participants' | 'women', id: string, text: string, more: More): Input => ({
  id,
  what: JSON.stringify(text),
  key,
  fields: { [`${key}.way`]: 'number', [`${key}.typed`]: text },
  stored: { way: 'number', typed: text },
  ...more,
})
const read = (id: string, value: number, texts: string[]): Input[] =>
  texts.map((text) => head('participants', id, text, { answer: { value } }))
const unread = (id: string, code: string, texts: string[]): Input[] =>
  texts.map((text) => head('participants', id, text, { problems: [`participants.typed count-${code}`] }))
const both = (id: string, participants: string, women: string, more: More): Input => ({
  ...head('women', id, women, more),
  what: `${women} women of ${participants}`,
  fields: {
    'participants.way': 'number',
    'participants.typed': participants,
    'women.way': 'number',
    'women.typed': women,
  },
})
const day = (id: string, text: string, more: More): Input => ({
  id,
  what: text,
  key: 'heldOn',
  fields: { heldOn: 'other', 'heldOn.other': text },
  stored: text,
  ...more,
})
const hours = (id: string, from: string, to: string, more: More): Input => ({
  id,
  what: `${from} to ${to}`,
  key: 'time',
  fields: { 'time.from': from, 'time.to': to },
  stored: { ...(from && { from }), ...(to && { to }) },
  ...more,
})
const speakers = (id: string, what: string, names: string[], more: More = {}): Input => ({
  id,
  what,
  key: 'speakers',
  fields: {
    'speakers.present': '',
    ...Object.fromEntries(names.map((name, place) => [`speakers.${place}.name`, name])),
  },
  stored: names.map((name) => ({ name })),
  ...more,
})
const missing = { problems: ['title missing'] }
const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `Speaker number ${n}`)

export const inputs: Input[] = [
  title('B-001', 'nothing', '', missing),
  title('B-001', 'spaces', '   ', missing),
  title('B-001', 'a space that does not break', '\u00a0', missing),
  title('B-001', 'a space without width', '\u200b', { ...missing, stored: '', cleaned: true }),
  title('B-002', 'one character', 'a'),
  title('B-003', '200 characters', 'x'.repeat(200)),
  title('B-003', '201 characters', 'x'.repeat(201), { problems: ['title too-long'] }),
  prose('B-004', '10,000 characters', 'y'.repeat(10_000)),
  prose('B-004', '10,001 characters', 'y'.repeat(10_001), { problems: ['discussion too-long'] }),
  prose('B-005', 'one word of 10,000 letters', 'w'.repeat(10_000)),
  prose('B-006', 'line ends of every kind', `a\r\nb\rc${'\n'.repeat(500)}d`, {
    ...few,
    stored: `a\nb\nc${'\n'.repeat(500)}d`,
    answer: ['a\nb\nc', 'd'],
  }),
  prose('B-007', 'control characters', 'a\tb\u000bc\u000cd\u0008e\u001bf', {
    ...few,
    stored: 'a\tbcdef',
    cleaned: true,
  }),
  prose('B-011', 'marks of byte order', '\ufeffa\ufffeb\uffff', { ...few, stored: 'ab', cleaned: true }),
  title('B-012', 'an accent of its own', 'cafe\u0301', { stored: 'café' }),
  prose('B-013', 'three scripts', 'שלום 12 مرحبا ۳۴ hello'),
  title('B-014', 'direction turned round', 'a\u202Egpj.exe\u2066b\u2069', {
    stored: 'agpj.exeb',
    cleaned: true,
  }),
  prose('B-014', 'an isolate left open', 'x \u2067y', { ...few, stored: 'x \u2067y\u2069' }),
  title('B-015', 'families, flags and keycaps', '👩‍👩‍👧 🇨🇭 👍🏽 1️⃣'),
  title('B-016', 'joiners that Persian needs', 'می\u200cخواهم'),
  speakers('B-016', 'a space without width in a name', ['A\u200bB'], {
    stored: [{ name: 'AB' }],
    cleaned: true,
  }),
  title('B-017', 'fifty marks on a letter', `Z${'\u0301'.repeat(50)}`, {
    stored: `Ź${'\u0301'.repeat(8)}`,
    cleaned: true,
  }),
  title('B-018', 'many scripts', '議 ไทย हिन्दी አማርኛ \u{1F9FF} \u{20000}'),
  title('B-019', 'letters that look alike', 'раураl'),
  prose('B-020', 'signs of word processors', '“a” — b\u00adc \uF0B7 d'),
  ...['null', 'undefined', 'NaN', 'true', '[object Object]', '-1', '0'].map((text) =>
    title('B-021', text, text),
  ),
  ...['{{7*7}}', '$' + '{7*7}', '<%= 7*7 %>', '#{7*7}'].map((text) => title('B-022', text, text)),
  title('B-023', 'signs of a query', "'; DROP TABLE report;-- \\ % _"),
  ...['../../etc/passwd', 'con.txt', 'C:\\x'].map((text) => title('B-024', text, text)),
  prose('B-025', 'forty paragraphs', Array(40).fill('A paragraph.').join('\n\n'), {
    advice: ['discussion many-paragraphs'],
  }),
  prose('B-026', 'N/A', 'N/A', { answer: { kind: 'not-applicable' } }),
  prose('B-027', 'what Word pastes', '<p class="MsoNormal">a<o:p></o:p></p>'),
  ...read('B-029', 20, ['20', '20 ', '+20', '020']),
  ...read('B-030', 20, ['20 participants']),
  ...read('B-031', 40, ['around 40', '~40', 'ca. 40', '40-ish']),
  ...['40-50', '40–50', 'between 40 and 50'].map((text) =>
    head('participants', 'B-032', text, { answer: { kind: 'range', low: 40, high: 50 } }),
  ),
  ...unread('B-033', 'negative', ['-5']),
  ...unread('B-034', 'unreadable', ['1e9', '1E3', '0x10', 'Infinity', 'NaN', '1_000']),
  ...unread('B-035', 'too-many', ['100001', '99999999999999999999']),
  ...read('B-036', 4_000, ['4,000', '4\u2009000', "4'000"]),
  ...read('B-037', 4_000, ['4.000']),
  ...unread('B-037', 'decimal', ['4.5', '4,5']),
  ...read('B-038', 40, ['٤٠', '۴۰', '４０', '४०']),
  ...read('B-039', 40, ['forty', 'quarante']),
  ...unread('B-039', 'unreadable', ['½', '²⁰', 'Ⅳ']),
  both('B-040', '20', '25', { problems: ['women.typed part-too-large'] }),
  both('B-041', '20', '20', { answer: { value: 20 } }),
  both('B-041', '20', '0', { answer: { value: 0 }, advice: ['women.typed no-women'] }),
  both('B-041', '0', '0', { answer: { value: 0 } }),
  both('B-042', '', '5', { advice: ['women.typed part-without-whole'] }),
  head('women', 'B-043', 'N/A', { problems: ['women.typed count-absent'] }),
  head('women', 'B-043', 'unknown', { answer: { kind: 'not-recorded' } }),
  head('women', 'B-043', 'not recorded', { answer: { kind: 'not-recorded' } }),
  head('women', 'B-044', '50%', { problems: ['women.typed count-share'] }),
  head('women', 'B-044', 'half', { problems: ['women.typed count-share'] }),
  head('participants', 'B-045', '10\u200b', { stored: { way: 'number', typed: '10' }, cleaned: true }),
  ...unread('B-045', 'unreadable', ['1 0']),
  day('B-047', 'Wednesday, December 20, 2017', { answer: undefined }),
  hours('B-047', 'from 16:10 to 17:10', '', { answer: { from: '16:10', to: '17:10' } }),
  day('B-048', '20/12/2017', {}),
  day('B-048', '12/20/2017', {}),
  day('B-048', '03/04/2017', { problems: ['heldOn date-ambiguous'] }),
  day('B-049', '2026-13-01', { problems: ['heldOn date-unreal'] }),
  day('B-049', '0000-00-00', { problems: ['heldOn date-unreadable'] }),
  day('B-050', 'Feb 29 2024', { problems: ['heldOn date-outside'] }),
  day('B-050', 'Feb 29 2026', { problems: ['heldOn date-unreal'] }),
  hours('B-051', '24:00', '', { problems: ['time.from time-unreadable'] }),
  hours('B-051', '25:00', '', { problems: ['time.from time-unreadable'] }),
  ...['4.10 pm', '16h10', '1610'].map((text) => hours('B-051', text, '', { answer: { from: '16:10' } })),
  hours('B-052', '16:10', '15:00', { problems: ['time.to time-order'] }),
  hours('B-052', '16:10', '16:10', { problems: ['time.to time-order'] }),
  hours('B-052', '00:00', '26:00', { problems: ['time.to time-unreadable'] }),
  day('B-053', 'Monday, December 20, 2017', { advice: ['heldOn other-weekday'] }),
  hours('B-054', '02:30', '03:30', { answer: { from: '02:30' } }),
  day('B-055', '2017-12-20T16:10:00+14:00', {}),
  ...['17', '1017', '20177', '9999'].map((year) =>
    day('B-056', `20 December ${year}`, { problems: ['heldOn date-unreadable'] }),
  ),
  ...['20 December 2560', '1439-04-01'].map((text) =>
    day('B-057', text, { problems: ['heldOn date-unreadable'] }),
  ),
  speakers('B-059', 'an empty name', [''], { stored: [{}] }),
  speakers('B-059', 'one', ['Sukarno']),
  speakers('B-059', '200', numbered(200)),
  speakers('B-059', '201', numbered(201), { problems: ['speakers too-many-entries'] }),
  ...[
    ['Ana Costa', 'ANA COSTA'],
    ['Ana Costa', 'Costa, Ana'],
  ].map((names) =>
    speakers('B-060', names.join(' and '), names, { advice: ['speakers.1.name same-person'] }),
  ),
  speakers('B-060', 'two spellings of one accent', ['José', 'Jose\u0301'], {
    stored: [{ name: 'José' }, { name: 'José' }],
    advice: ['speakers.1.name same-person'],
  }),
  speakers('B-061', 'names of every kind', ["O'Brien-Ñúñez", 'Jr.', 'Jan van der Berg', '李小龍']),
  speakers('B-062', 'an address', ['a@b.org'], { advice: ['speakers.0.name e-mail'] }),
  speakers('B-062', 'a telephone', ['+41 79 123 45 67'], { advice: ['speakers.0.name phone'] }),
  {
    id: 'B-063',
    what: 'an affiliation with commas',
    key: 'speakers',
    fields: { 'speakers.0.name': 'A', 'speakers.0.organisation': 'B, C (D), E — F' },
    stored: [{ name: 'A', organisation: 'B, C (D), E — F' }],
  },
  speakers('B-064', 'signs of a page', ['<b>x</b>']),
  speakers('B-064', 'two lines', ['A\nB'], { stored: [{ name: 'A B' }] }),
  speakers('B-064', '501 characters', ['n'.repeat(501)], { problems: ['speakers.0.name entry-too-long'] }),
  ...['www.x.org', 'x.org/a b', 'HTTP://X.ORG'].map((text) => prose('B-067', text, text)),
  ...['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///'].map((text) =>
    prose('B-068', text, text),
  ),
  ...['https://user:pw@x.org', 'https://xn--mnchen-3ya.de', 'https://127.0.0.1', 'https://[::1]'].map(
    (text) => prose('B-069', text, text),
  ),
]

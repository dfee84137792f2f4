import { expect, test } from 'vitest'
import { presets } from '@/forms/released'
import { mostConfidence } from './likelihood'
import { propose } from './propose'

const read = (...lines: string[]) => propose(lines.join('\n'), presets)

test.each([
  ['Ponentes y afiliación institucional:', '- Ana Paz', 'speakers'],
  ['المتحدثون والجهات التي يمثلونها:', '• كريم بو زيد', 'speakers'],
  ['Areas of agreement', 'All agreed.', 'discussion'],
  ['Ways ahead and suggestions from the floor', 'Build one.', 'wayForward'],
  ['Recomendações de políticas ou próximos passos', 'Isentar.', 'wayForward'],
  ['Até três mensagens principais', '1. Uma.', 'keyMessages'],
  ['What we ask for', '- One format.', 'callToAction'],
  ["Résumé de la discussion, avec les points d'accord et de désaccord", 'Tous.', 'discussion'],
  ['Conclusions and further comments:', 'Done.', 'keyMessages'],
  ['المشاركون في الحلقة:', '١- كريم بو زيد', 'speakers'],
  ['Intervienen:', '1) Ana Paz', 'speakers'],
  ['Secrétariat de séance :', 'Théo Kermarrec', 'rapporteurs'],
  ['Pistes pour la suite', '– Partager.', 'wayForward'],
  ['Quand :', '13 novembre 2018', 'heldOn'],
  ['De ellas, mujeres:', '30', 'women'],
  ['Name of the workshop:', 'Cheap phones', 'title'],
  ['اسم الجلسة:', 'حماية البيانات', 'title'],
  ['Subject area:', 'Cables', 'theme'],
])('"%s" is known by its words', (label, answer, field) => {
  expect(Object.keys(read('IGF 2017', '', 'Moderator: Jane Doe', label, answer).fields)).toContain(field)
})

test.each(['Conocimientos necesarios:', 'Topics of the floor:'])(
  '"%s", which nobody knows, ends a list of people',
  (label) => {
    const { fields, leftover } = read(
      'Moderator: Jane Doe',
      'Rapporteur: Mei Lin',
      label,
      '- Carla Mora',
      '- Joon Park',
    )
    expect(fields.rapporteurs?.map(({ name }) => name)).toEqual(['Mei Lin'])
    expect(leftover.map(({ lines }) => lines)).toEqual([[3, 5]])
  },
)

test('a group above people ends no list of them', () => {
  const { fields } = read('Speakers:', '- Jane Doe', 'Civil society:', '- Mei Lin')
  expect(fields.speakers?.map(({ name }) => name)).toContain('Mei Lin')
})

test('a field of one line takes more only where the line was broken', () => {
  const { fields } = read('Title: A', 'Subtheme: Local content', 'Hasta dos temas por mesa', 'Otro texto')
  expect(fields.subtheme).toBe('Local content')
  expect(read('Title: Small islands,', 'big cables', 'Theme: X').fields.title).toBe(
    'Small islands, big cables',
  )
})

test('the day under "Session" is no title, and the line above has it', () => {
  const { fields } = read(
    'WS #187 Small islands, big cables',
    '',
    'Session',
    'Day 3 · Thursday, 9 December, 2021 · 08:30 UTC – 09:45 UTC · Ballroom A',
    'Workshop',
  )
  expect([fields.title, fields.heldOn, fields.startsAt, fields.endsAt]).toEqual([
    'Small islands, big cables',
    '2021-12-09',
    '08:30',
    '09:45',
  ])
})

test('a summary that is asked for only where there was one is that of the question before it', () => {
  const { fields } = read(
    '¿En qué medida se trató la igualdad de género? No se abordó.',
    'Si se trató, resuma brevemente: RAS',
  )
  expect([fields.genderExtent?.text, fields.genderSummary?.kind]).toEqual(['No se abordó.', 'not-applicable'])
})

test('a number on the line of its label takes no line below it', () => {
  const { fields } = read(
    'Number of women: roughly 15',
    'DID THE SESSION DISCUSS GENDER? To some extent: women spoke.',
  )
  expect([fields.women?.asTyped, fields.genderExtent?.text]).toEqual([
    'roughly 15',
    'To some extent: women spoke.',
  ])
})

test('what was asked twice and answered alike is there once', () => {
  const { fields } = read(
    'Key messages',
    '- One thing.',
    '',
    'Theme: X',
    '',
    'Key messages',
    '- One thing.',
    '- Another.',
  )
  expect(fields.keyMessages).toEqual(['One thing.', 'Another.'])
})

test('dots between a label and its value part them as a gap does', () => {
  const { fields } = read('Workshop title ................ Small shops', 'Chair ......... Mr. Felipe Arriaga')
  expect([fields.title, fields.moderators?.[0]?.name]).toEqual(['Small shops', 'Felipe Arriaga'])
})

test('a sentence tells the day where no label does', () => {
  const { fields } = read(
    'Speakers: Mei Lin',
    '',
    'Session held on Wednesday, 27 November 2019 from 15:00 to 16:00',
  )
  expect([fields.heldOn, fields.startsAt, fields.speakers?.length]).toEqual(['2019-11-27', '15:00', 1])
})

test('emphasis in Markdown is no part of a title', () => {
  expect(read('# IGF 2021 — Lightning Talk #8: *Postcards from afar*').fields.title).toBe(
    'Postcards from afar',
  )
})

test('a running head is in no answer', () => {
  const { fields, leftover } = read('Discussion', 'Talk.', 'IGF 2020 reports — page 2 of 2', 'More talk.')
  expect(fields.discussion).toEqual(['Talk.', 'More talk.'])
  expect(leftover.map(({ text }) => text)).toEqual(['IGF 2020 reports — page 2 of 2'])
})

test('who stands under two labels of one role is there once', () => {
  const { fields } = read('Focal Point', '- Jane Doe', '', 'Organising Team', '- Jane Doe, OECD', '- Mei Lin')
  expect(fields.organizers?.map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Jane Doe', 'OECD'],
    ['Mei Lin', undefined],
  ])
})

test('a document in other words has the form of the year that it names', () => {
  const lines = [
    'العنوان: البيانات',
    'مدير الجلسة: سمير الحلواني',
    'مقرر الجلسة: لينا عبد الرحمن',
    'أهم القضايا المطروحة: السحابة.',
    'المتحدثون:',
    '• منى الطرابلسي',
    'المناقشات:',
    'نص.',
    'عدد النساء: ٢٢',
    'عدد المشاركين: ٥٠',
  ]
  expect(read('منتدى حوكمة الإنترنت ٢٠١٧', ...lines).form).toBe('igf-2017')
  expect(read('EuroDIG 2017', 'Title: X', 'Moderator: Jane Doe', 'Speakers: Mei Lin').form).toBe(null)
})

test('sentences of a text without headings tell who took notes, how many came and what is next', () => {
  const { fields } = read(
    'Report of a talk "Ten minutes on passwords", given on Monday 25 November 2019 from 13:05 till 13:25 in Berlin.',
    '',
    'Pius Okorafor took the notes. About thirty people came, of whom a dozen were women.',
    '',
    'As a next step we will publish the list.',
  )
  expect([
    fields.title,
    fields.rapporteurs?.[0]?.name,
    fields.participants?.value,
    fields.women?.value,
  ]).toEqual(['Ten minutes on passwords', 'Pius Okorafor', 30, 12])
  expect(fields.wayForward).toEqual(['As a next step we will publish the list.'])
})

test('what a value is speaks against it, whatever label it has', () => {
  const sure = (line: string) => Object.values(read(line).provenance)[0]?.confidence
  expect(mostConfidence('title', '9 December 2021, 10:00 to 11:00')).toBe(0.3)
  expect(sure('Title: Small islands')).toBe(1)
  expect(sure('Moderator: Jane Doe, OECD at 16:10 sharp')).toBe(0.3)
})

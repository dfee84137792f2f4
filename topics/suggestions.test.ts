import { beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '@/db/testing'
import { suggestTopics } from './suggestions'

beforeAll(emptyDatabase)

const found = async (title: string, text: string, language = 'en') =>
  (await suggestTopics({ title, text, language })).map(({ id }) => id)

test.each([
  ['en', 'Privacy after the pandemic', 'Personal data was kept for longer than was said.', ['privacy']],
  ['ar', 'حماية البيانات في المنطقة', 'ناقش المشاركون حماية البيانات الشخصية.', ['privacy']],
  [
    'es',
    'Redes comunitarias en los Andes',
    'Cada red comunitaria paga una licencia.',
    ['community-networks'],
  ],
  ['fr', 'La cybersécurité des communes', 'Une équipe de réponse aux incidents.', ['cybersecurity']],
  ['pt', 'Neutralidade da rede', 'A tarifa zero decide.', ['net-neutrality']],
  ['en', 'IoT in cities', 'A smart city asks nobody.', ['internet-of-things']],
  ['en', 'Opening of the forum', 'Everybody was welcome.', []],
  ['en', '', '', []],
] as const)('%s: "%s" is about what it says', async (language, title, text, ids) => {
  expect(await found(title, text, language)).toEqual([...ids])
})

test('an acronym counts in its own letters, and a word that only shares a stem does not', async () => {
  expect(await found('J’ai parlé', 'J’ai dit que nous avons un ai de plus.', 'fr')).toEqual([])
  expect(await found('Access in the mountains', 'Access is dear.')).toEqual(['access'])
})

test('the passage shows the phrase where it stands', async () => {
  const [first] = await suggestTopics({
    title: 'An evening session',
    text: 'We spoke of many things. In the end the panel asked for end-to-end encryption in every product, and encryption at rest.',
    language: 'en',
  })
  expect(first?.id).toBe('encryption')
  expect(first?.passage.some(({ text, isFound }) => isFound && /encryption/i.test(text))).toBe(true)
  expect(first?.passage.map(({ text }) => text).join('')).toContain('in every product')
})

test.each(['%', "';--", '\\', '(', '\ue001', 'a'.repeat(300_000), '& | ! <->'])(
  'nothing that is written breaks it (%#)',
  async (text) => {
    expect(await found(text, text)).toEqual([])
  },
)

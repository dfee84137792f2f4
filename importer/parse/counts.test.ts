import { expect, test } from 'vitest'
import { type CountName, readCounts } from './counts'

const said = (text: string, asked: CountName = 'participants') =>
  Object.fromEntries(
    Object.entries(readCounts(text, asked)).map(([name, { kind, value }]) => [
      name,
      value === undefined ? kind : `${kind} ${value}`,
    ]),
  )

test.each([
  ['20 participants', { participants: 'exact 20' }],
  ['100+', { participants: 'minimum 100' }],
  ['N/A', { participants: 'not-applicable' }],
  ['30 onsite and 15 online', { onsite: 'exact 30', online: 'exact 15' }],
  ['45 (30 onsite and 15 online)', { participants: 'exact 45', onsite: 'exact 30', online: 'exact 15' }],
  ['45 participants, of whom 20 were women', { participants: 'exact 45', women: 'exact 20' }],
  ['50+ (majority women)', { participants: 'minimum 50', women: 'share' }],
  ['The majority were women', { women: 'share' }],
  ['8 online participants', { online: 'exact 8' }],
  [
    'There were about 35 participants onsite and 8 online participants. 19 women were present.',
    { onsite: 'estimate 35', online: 'exact 8', women: 'exact 19' },
  ],
  [
    'In total, 60 people took part: 45 in the room and 15 online. About half were women.',
    { participants: 'exact 60', onsite: 'exact 45', online: 'exact 15', women: 'share' },
  ],
  ['50 personas presenciales y 20 en línea', { onsite: 'exact 50', online: 'exact 20' }],
  [
    'Overall: 55 (onsite 45, online 10).',
    { participants: 'exact 55', onsite: 'exact 45', online: 'exact 10' },
  ],
  [
    'Overall: 55 (onsite 45, online 10). About 20 women onsite, 4 women online.',
    { participants: 'exact 55', onsite: 'exact 45', online: 'exact 10' },
  ],
  ['over 100 participants, 40% of them women', { participants: 'minimum 100', women: 'share 40' }],
  ['40, half of them women', { participants: 'exact 40', women: 'share' }],
  ['100 to 120; roughly a third women', { participants: 'range 110', women: 'share' }],
  ['une soixantaine, dont 25 femmes', { participants: 'estimate 60', women: 'exact 25' }],
  ['près d’un tiers de femmes', { women: 'share' }],
  ['45 of 60 registered', { participants: 'exact 45' }],
  ['a little over sixty', { participants: 'minimum 60' }],
  ['une bonne quarantaine', { participants: 'estimate 40' }],
  [
    'About thirty people came, of whom a dozen were women',
    { participants: 'estimate 30', women: 'estimate 12' },
  ],
  ['The room was full.', {}],
])('"%s"', (text, counts) => {
  expect(said(text)).toEqual(counts)
})

test('a split of the women is no number of women, for nobody typed the sum', () => {
  expect(said('31 onsite and 5 online', 'women')).toEqual({})
  expect(said('about 20 women', 'women')).toEqual({ women: 'estimate 20' })
})

test('half and more than half are not the same share', () => {
  expect(readCounts('más de la mitad', 'women').women).toMatchObject({ kind: 'share', low: 50, high: 100 })
  expect(readCounts('less than half', 'women').women).toMatchObject({ kind: 'share', low: 0, high: 50 })
  expect(said('22 · Online: 35', 'onsite')).toEqual({ onsite: 'exact 22', online: 'exact 35' })
  expect(said('18 out of 45', 'women')).toEqual({ women: 'exact 18' })
  expect(said('Approx. half, i.e. 27', 'women')).toEqual({ women: 'exact 27' })
})

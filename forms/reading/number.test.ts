import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostHeads, readNumber } from './number'

/** Many made-up cases take their time where the machine is busy. */
const slow = 60_000

/** `20`, `~20`, `15-25`, `100+`, `40%`, `30%-40%`, a kind, or why it was not read; parts behind it. */
function told(text: string): string {
  const reading = readNumber(text)
  if ('unread' in reading) return reading.unread
  const say = ({ kind, value, low, high }: typeof reading.count): string => {
    if (kind === 'exact') return `${value}`
    if (kind === 'estimate') return `~${value}`
    if (kind === 'minimum') return `${value}+`
    if (kind === 'range') return value === (low! + high!) / 2 ? `${low}-${high}` : 'no midpoint'
    if (kind === 'share') return value === undefined ? `${low}%-${high}%` : `${value}%`
    return kind
  }
  const parts = Object.entries(reading.parts ?? {}).map(([name, count]) => `${name} ${say(count)}`)
  return [say(reading.count), ...parts].join(', ')
}

/** What is typed, parted by ` | `, under what it is read as. */
const table: Record<string, string[]> = {
  '0': [
    '0 | none | None | zero | aucune | ninguna | nenhuma | никого | 没有 | لا أحد | ٠ | no women',
    'aucune femme | zéro',
  ],
  '10': ['10 (50%) | 10 women (50 %) | half (10) | 十 | ten | dez | diez | عشرة | dix | десять'],
  '20': [
    '20 | 20  | +20 | 020 | 20 participants | ٢٠ | ۲۰ | ２０ | २० | 20. | "20" | Participants: 20',
    '20\u200B | 20 people | There were 20 participants | 20 in total | twenty | Twenty people | vingt',
    'veinte | vinte | двадцать | 二十 | 二十人 | 20人 | 20名参会者 | 共20人 | عشرون | ٢٠ مشاركًا | 20 personnes',
    '20 personas | 20 pessoas | 20 человек | 20 участников | 20 participantes | 20 attendees',
    'a total of 20 | un total de 20 personas | \u200F20 | 20 (people) | 20 women | 20 femmes',
    '20 mujeres | 20 mulheres | 20 женщин | 20名女性 | 20 امرأة | 20 participants, including speakers',
  ],
  '35': [
    'thirty-five | Thirty five | trente-cinq | treinta y cinco | trinta e cinco | тридцать пять | 三十五',
    'خمسة وثلاثون',
  ],
  '71': ['soixante et onze'],
  '91': ['quatre-vingt-onze | ninety-one | noventa y uno | 九十一'],
  '1200': [
    "1,200 | 1.200 | 1 200 | 1\u00A0200 | 1\u2009200 | 1\u202F200 | 1’200 | 1'200 | ١٬٢٠٠ | 1200",
    '1 200 participants',
  ],
  '~20': [
    'about 20 | ~20 | ~ 20 | c. 20 | c.20 | ca. 20 | approx. 20 | approx 20 | approximately 20',
    'around 20 | ≈20 | 20 approx. | 20-ish | 20 (approx.) | 20 (estimate) | estimated 20',
    'roughly 20 people | some 20 | 20 or so | environ 20 | environ 20 personnes | une vingtaine',
    'une vingtaine de participants | près de 20 | à peu près 20 | unos 20 | unas 20 personas',
    'una veintena | alrededor de 20 | aproximadamente 20 | cerca de 20 | около 20 | около двадцати',
    'примерно 20 человек | 大约20 | 约20人 | 20人左右 | 大约二十人 | حوالي 20 | نحو ٢٠ | حوالي ٢٠ مشاركا',
    'ما يقارب 20 | قرابة عشرين | ٢٠ تقريبًا | por volta de 20 | em torno de 20 pessoas',
    'cerca de vinte | a score | About twenty | два десятка | uns 20',
  ],
  '~12': [
    'a dozen | About a dozen | une douzaine | una docena | uma dúzia | дюжина | 一打',
    'about a dozen people',
  ],
  '~40': [
    'une quarantaine | une quarantaine de personnes | around forty | unas cuarenta personas',
    'около сорока человек',
  ],
  '~50': [
    '约50人 | نحو ٥٠ | около 50 | approx. 50 | une cinquantaine | около пятидесяти | полсотни',
    'نحو خمسين مشاركا',
  ],
  '15-25': [
    '15-25 | 15–25 | 15 - 25 | 15—25 | 15 to 25 | 15~25 | between 15 and 25 | from 15 to 25',
    '15 to 25 people | entre 15 et 25 | 15 à 25 | de 15 à 25 personnes | entre 15 y 25 | 15 a 25',
    'de 15 a 25 | entre 15 e 25 | 15 до 25 | от 15 до 25 | между 15 и 25 | 15-25 человек | 15到25人',
    '15至25人 | 15～25人 | 介于15和25之间 | من 15 إلى 25 | من ١٥ إلى ٢٥ | بين ١٥ و٢٥ | بين 15 و 25 | ١٥-٢٥',
    'fifteen to twenty-five | about 15-25 | 15 or 25 | between fifteen and twenty five',
    'quinze à vingt-cinq | de quince a veinticinco | 15-25 participants',
  ],
  '50-60': [
    '50-60 | 50–60 | between 50 and 60 | entre cinquenta y sesenta | 50 a 60 pessoas',
    'entre cinquante et soixante',
  ],
  '100+': [
    '100+ | 100 + | more than 100 | >100 | > 100 | over 100 | at least 100 | 100 or more',
    'more than 100 people | plus de 100 | plus de 100 personnes | au moins 100 | 100 et plus',
    'más de 100 | al menos 100 | 100 o más | mais de 100 | pelo menos 100 | 100 ou mais | более 100',
    'свыше 100 человек | не менее 100 | 超过100人 | 100人以上 | 100多人 | 至少100 | أكثر من 100',
    'ما لا يقل عن ١٠٠ | ١٠٠ على الأقل | more than a hundred | 100+ participants | ≥100',
  ],
  '45, onsite 30, online 15': [
    '30 onsite and 15 online | 30 onsite, 15 online | Onsite: 30; online: 15',
    '30 in the room + 15 online | 30 (onsite) 15 (online) | 30 sur place et 15 en ligne',
    '30 en la sala y 15 en línea | 30 presenciais e 15 online | 30 очно и 15 онлайн | 现场30人，线上15人',
    '30 حضوريا و 15 عبر الإنترنت | 30 in person, 15 remote | 30 onsite / 15 online',
  ],
  '~45, onsite ~30, online 15': ['about 30 onsite and 15 online'],
  '50, onsite 30, online 20': ['50 (30 onsite, 20 online)'],
  '20, women 10': [
    '20 (10 women) | 20, 10 women | 20 participants, including 10 women | 20 dont 10 femmes',
    '20 personnes dont 10 femmes | 20 participantes, de ellos 10 mujeres',
    '20 человек, из них 10 женщин | 20人，其中女性10人 | 20 people, of whom 10 were women | 20 (women: 10)',
    '20 participants (10 female)',
  ],
  '30, onsite 30': ['30 onsite | 30 in the room'],
  '40%': [
    '40% | 40 % | 40 percent | 40 per cent | 40 pour cent | 40 por ciento | 40 por cento',
    '40 процентов | 百分之40 | ٤٠٪ | 40% women | 40 في المئة | about 40% | 40% of participants',
  ],
  '33.3%': ['33.3% | 33,3 %'],
  '30%-40%': [
    'a third | one third | about a third | 30-40% | un tiers | un tercio | um terço | треть | 三分之一',
    'الثلث | ثلث | a third of the participants | environ un tiers | около трети | حوالي الثلث',
    '30% to 40% | one third women',
  ],
  '40%-60%': [
    'half | Half | about half | half of the participants | la moitié | la mitad | metade | половина',
    '一半 | النصف | نصف',
  ],
  '50%-100%': [
    'majority | the majority | most | majority women | la mayoría | la majorité | a maioria',
    'большинство | 大多数 | الأغلبية',
  ],
  '60%-70%': [
    'two thirds | two-thirds | deux tiers | dos tercios | две трети | 三分之二 | dois terços | ثلثا',
  ],
  '70%-80%': ['three quarters | about three quarters | trois quarts | ثلاثة أرباع | 四分之三'],
  '20%-30%': ['a quarter | un quart | un cuarto | четверть | ربع | 四分之一 | um quarto'],
  '0%-10%': ['almost none'],
  '90%-100%': ['almost all'],
  'not-applicable': [
    'n/a | N/A | na | n.a. | N.A | - | – | not applicable | sans objet | no aplica | não se aplica',
    'не применимо | 不适用 | لا ينطبق',
  ],
  'not-recorded': [
    'unknown | Unknown. | TBC | ? | not recorded | not counted | inconnu | desconocido | não se sabe',
    'неизвестно | нет данных | 未知 | غير معروف',
  ],
  negative: ['-5 | −5 | –5'],
  decimal: ['12,34 | 4.5 | 4,5 | 20.5 participants | ٤٫٥ | 1.2.3'],
  reversed: ['25-15 | 25 to 15 | 20-20 | 40%-30%'],
  'too-many': ['100001 | 99999999999999999999 | 20,001 | 1,000,000 | 10-30000'],
  empty: ['', ' ', '\u00A0', '\u200B'],
  unreadable: [
    '1e9 | 1E3 | 0x10 | Infinity | NaN | 1_000 | ½ | ²⁰ | Ⅳ | 1 0 | full room | up to 50',
    'fewer than 20 | many | RAS | Parfait | No comment | 10 women and 10 men | 20 30 | 1/2/3 | dozens',
    '150% | <script> | null | true | 一二 | 几十人 | between 20 | 20 to | to 20 | 20k | 20 (maybe 30)',
    '30 onsite and 15 onsite | == | 20 and 30 | more than 100 legislators from over 50 countries',
    'half half',
  ],
}

test.each(
  Object.entries(table).flatMap(([expected, rows]) =>
    rows.flatMap((row) => row.split(' | ').map((text) => [text, expected])),
  ),
)('"%s" is read as %s', (text, expected) => {
  expect(told(text)).toBe(expected)
})

test('what was typed is kept', () => {
  expect(readNumber(' about 20 ')).toEqual({ count: { kind: 'estimate', value: 20, asTyped: 'about 20' } })
  expect(readNumber('N/A')).toEqual({ count: { kind: 'not-applicable', asTyped: 'N/A' } })
})

test(
  'every whole number that a session can have is read as itself, with and without words',
  () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostHeads }), (value) => {
        expect(
          [
            String(value),
            `${value} participants`,
            value.toLocaleString('en'),
            value.toLocaleString('ar-EG'),
          ].map(told),
        ).toEqual(Array(4).fill(String(value)))
        expect(told(`about ${value}`)).toBe(`~${value}`)
      }),
    )
  },
  slow,
)

test(
  'anything at all is read or refused, and soon',
  () => {
    const words = fc.constantFrom(
      '20',
      ' ',
      '-',
      'about',
      'and',
      'to',
      '(',
      ')',
      'women',
      'onsite',
      '%',
      '+',
      'half',
      'a',
      '约',
      ',',
      '.',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(typeof told(typed)).toBe('string')
      }),
    )
    for (const unit of ['1', ' ', '-', 'a', '1 ', '1,', 'plus ', '约', '(', '\u0301', '٠', 'one hundred ']) {
      const started = performance.now()
      told(unit.repeat(10_000 / unit.length))
      told(unit.repeat(200 / unit.length))
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  },
  slow,
)

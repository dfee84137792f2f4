import { expect, test } from 'vitest'
import { linesOf } from '../lines'
import { readPeople } from './entries'

/** Each person as "name | position | organisation | group | country", without what is not stated. */
const said = (text: string) =>
  readPeople(linesOf(text)).people.map(({ person: { name, position, organisation, group, country } }) =>
    [name ?? '–', position ?? '', organisation ?? '', group ?? '', country ?? '']
      .join(' | ')
      .replace(/(?: \| )+$/, ''),
  )

test.each([
  ['Ms. Ana Pérez, Director, Foo Institute', ['Ana Pérez | Director | Foo Institute']],
  ['Mr,Francois,GREY,Academia,University of Geneva', ['Francois GREY |  | University of Geneva | academia']],
  [
    'H.E. Amb. Amina Odhiambo, Cabinet Secretary, Ministry of Sports, Kenya',
    ['Amina Odhiambo | Cabinet Secretary | Ministry of Sports |  | KE'],
  ],
  ['valentina rossini', ['valentina rossini']],
  [
    'JUAN MANUEL DUARTE PAZ, Comisionado, Comisión de Regulación',
    ['JUAN MANUEL DUARTE PAZ | Comisionado | Comisión de Regulación'],
  ],
  [
    'OWUSU Julie, Executive Director, Internet Without Borders',
    ['Julie OWUSU | Executive Director | Internet Without Borders'],
  ],
  ['Hoffer, Cristine, General Manager, CERT.zz', ['Cristine Hoffer | General Manager | CERT.zz']],
  ['Palma Rivas , Marcelo', ['Marcelo Palma Rivas']],
  ['B Wonner', ['B Wonner']],
  ['SalesNorth (TBC)', ['– |  | SalesNorth']],
  ['Organizer 4: ,', []],
  ['17/09/1989', []],
  ['Speakers TBC', []],
  ['Until 1 April 2017.', []],
  ['Jane Doe and John Smith', ['Jane Doe', 'John Smith']],
  [
    'Jane Doe, Access Now & John Smith, Mozilla Foundation',
    ['Jane Doe |  | Access Now', 'John Smith |  | Mozilla Foundation'],
  ],
  ['Jane Doe, OAS; John Smith, OECD', ['Jane Doe |  | OAS', 'John Smith |  | OECD']],
  ['Marcelo Saldanha e Carlos Prado', ['Marcelo Saldanha', 'Carlos Prado']],
  [
    'Jovan Petrov, Executive Director; Head, DiploForum',
    ['Jovan Petrov | Executive Director; Head | DiploForum'],
  ],
  [
    'Farzaneh Bahar. Georgia Institute of Technology. United States. Academia.',
    ['Farzaneh Bahar |  | Georgia Institute of Technology | academia | US'],
  ],
  ['Nnenna Okafor: Civil Society (Africa) - Confirmed', ['Nnenna Okafor |  |  | civil-society']],
  ['Anja Gregor - Intergovernmental Organization - Speaker', ['Anja Gregor |  |  | intergovernmental']],
  [
    'Jane Doe, Director, Copyright and Licensing, Southern Libraries Network',
    ['Jane Doe | Director, Copyright and Licensing | Southern Libraries Network'],
  ],
  ['Jane Doe Director of Policy, Access Now', ['Jane Doe | Director of Policy | Access Now']],
  ['Jane Doe, Librarian at the City Library', ['Jane Doe | Librarian | City Library']],
  ['Ms. Jane Doe (Female), Researcher, Foo University', ['Jane Doe | Researcher | Foo University']],
  [
    'Jane Doe, Researcher, Foo University, jane@foo.example, +41 22 555 12 12',
    ['Jane Doe | Researcher | Foo University'],
  ],
  ['Jane Doe (Researcher, Foo University)', ['Jane Doe | Researcher | Foo University']],
  ['Rashida Okello, Civil Society, African Group', ['Rashida Okello |  |  | civil-society']],
  ['Independent Publishers’ Observatory', ['– |  | Independent Publishers’ Observatory']],
  [
    '- Mr. Deepak Shrestha\n  Chief Executive, Nepal Wireless Trust\n- Carmen Solís (GIZ)',
    ['Deepak Shrestha | Chief Executive | Nepal Wireless Trust', 'Carmen Solís |  | GIZ'],
  ],
  [
    'Name\tAffiliation\tCountry\nAde Balogun\tLagos Radio Club\tNigeria',
    ['Ade Balogun |  | Lagos Radio Club |  | NG'],
  ],
  ['د. سامر عيسى، أستاذ، جامعة الساحل، لبنان', ['سامر عيسى | أستاذ | جامعة الساحل |  | LB']],
  ['Thanks to the volunteers who carried the chairs.', []],
])('%s', (text, people) => {
  expect(said(text)).toEqual(people)
})

test('whoever substitutes takes the role, and the other one leaves it', () => {
  const { people, substitutions } = readPeople(
    linesOf('John Smith, OECD\nJane Doe is substituting for John Smith as Moderator'),
  )
  expect(people).toEqual([])
  expect(substitutions.map(({ person, instead, role }) => [person.name, instead, role])).toEqual([
    ['Jane Doe', 'John Smith', 'Moderator'],
  ])
})

test('nothing about the sex of a person is kept, not even as typed', () => {
  const { people } = readPeople(linesOf('Ms. Siti Rahma, Researcher, Straits Society, Female'))
  expect(people[0]!.person.asTyped).toBe('Ms. Siti Rahma, Researcher, Straits Society')
})

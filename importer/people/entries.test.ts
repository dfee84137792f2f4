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
  ['Jane Doe; and Mei Lin, Foo University', ['Jane Doe', 'Mei Lin |  | Foo University']],
  ['Padraig Burke; co-chair: Noor Sabah', ['Padraig Burke', 'Noor Sabah']],
  [
    'Hon. Jane Doe, Deputy Minister, Ministry of Data (F) // Mei Lin, City Hall',
    ['Jane Doe | Deputy Minister | Ministry of Data', 'Mei Lin |  | City Hall'],
  ],
  [
    'Coletivo Antena / Rede Ribeirinha de Rádios',
    ['– |  | Coletivo Antena', '– |  | Rede Ribeirinha de Rádios'],
  ],
  [
    'Green Bits Collective, with the Ministry of Innovation',
    ['– |  | Green Bits Collective', '– |  | Ministry of Innovation'],
  ],
  ['DEMIR, Aylin (Consumers Union)', ['Aylin DEMIR |  | Consumers Union']],
  ['Hoffer, Cristine (CERT.zz)', ['Cristine Hoffer |  | CERT.zz']],
  [
    "Gómez Iturbe, Ander. Makers' Guild. Spain. Private Sector.",
    ["Ander Gómez Iturbe |  | Makers' Guild | private-sector | ES"],
  ],
  ['Min. Couns. Aurelio Bastos, Ministry of Justice', ['Aurelio Bastos |  | Ministry of Justice']],
  ['Wm. Burton Low, Foo Institute', ['Wm. Burton Low |  | Foo Institute']],
  ['Exmo. Sr. Deputado Almir Fagundes', ['Almir Fagundes']],
  ['Ana Paz (Ms), Blue Lab, Chile', ['Ana Paz |  | Blue Lab |  | CL']],
  ['M. Jean Roy, ambassadeur de France', ['Jean Roy | ambassadeur de France']],
  ['Kwabena Asiedu-Mensah – freelance', ['Kwabena Asiedu-Mensah | freelance']],
  [
    'Tom Lepik, editor of the daily Post, who has run its desk since 2003.',
    ['Tom Lepik | editor of the daily Post'],
  ],
  ['Luis Rey (CRC) as online moderator', ['Luis Rey |  | CRC']],
  ['valentina rossi-conti, Member, Lento Lab', ['valentina rossi-conti | Member | Lento Lab']],
  ['Representative of UNESCO', ['– |  | UNESCO']],
  ['» Jane Doe\n» Mei Lin', ['Jane Doe', 'Mei Lin']],
  [
    'Carla Mora\nDeputy Director\nMinistry of Finance, Chile\nJoon Park\nCloud Union',
    ['Carla Mora | Deputy Director | Ministry of Finance |  | CL', 'Joon Park |  | Cloud Union'],
  ],
  ['- Jane Doe, OECD\nThe session was held in room 5 at 16:10.', ['Jane Doe |  | OECD']],
  ['Coalition on Maps (DC-IM)', ['– |  | Coalition on Maps (DC-IM)']],
  ['Online: Pieter de Vries (DC-IM)', ['Pieter de Vries |  | DC-IM']],
  ['NUNES, Joao Batista, UFPB', ['Joao Batista NUNES |  | UFPB']],
  ['Lucía Brandt y Mateo Sosa, Cables Sur S.A.', ['Lucía Brandt', 'Mateo Sosa |  | Cables Sur S.A']],
  ['Lin Aker, PhD candidate, Uppsala University', ['Lin Aker | PhD candidate | Uppsala University']],
  ['Brigid Walsh, Officer, Irish Telecom Regulator', ['Brigid Walsh | Officer | Irish Telecom Regulator']],
  ['Chioma Eze (Lagos Lab), Dr. Petra Lind – KTH', ['Chioma Eze |  | Lagos Lab', 'Petra Lind |  | KTH']],
  [
    'Ian Okello, MP; Annika Berg of the Nordic Council',
    ['Ian Okello | MP', 'Annika Berg |  | Nordic Council'],
  ],
  ['١- د. نجلاء الشريف، جامعة الجبل', ['نجلاء الشريف |  | جامعة الجبل']],
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

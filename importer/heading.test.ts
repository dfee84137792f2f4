import { expect, test } from 'vitest'
import { readHeading } from './heading'

test.each([
  ['IGF 2019 WS #88 Whose forecast is it?', 'IGF 2019', 'workshop', 'WS88', 'Whose forecast is it?'],
  ['IGF 2017 - OAS Open Forum', 'IGF 2017', 'open-forum', undefined, 'OAS Open Forum'],
  ['IGF 2018 Lightning Session report', 'IGF 2018', 'lightning', undefined, undefined],
  ['IGF 2022 Town Hall #41 Street signs', 'IGF 2022', 'town-hall', 'TOWNHALL41', 'Street signs'],
  [
    'IGF 2019 DC on Evening Learning: Night school',
    'IGF 2019',
    'dynamic-coalition',
    undefined,
    'DC on Evening Learning: Night school',
  ],
  ['Street lamps that listen – WS 11 2019', undefined, 'workshop', 'WS11', 'Street lamps that listen'],
  ['Workshop no.: WS 118', undefined, 'workshop', 'WS118', undefined],
  [
    'Below are notes of the lightning talk "Ten minutes on passwords" (LS #12), held on 25 November 2019 at IGF 2019.',
    'IGF 2019',
    'lightning',
    'LS12',
    'Ten minutes on passwords',
  ],
  ['IGF 2018 - DC Session on Maps', 'IGF 2018', 'dynamic-coalition', undefined, 'DC Session on Maps'],
  [
    "FORUM SUR LA GOUVERNANCE DE L'INTERNET 2018",
    "FORUM SUR LA GOUVERNANCE DE L'INTERNET 2018",
    undefined,
    undefined,
    undefined,
  ],
  ['OPENFORUM64', undefined, 'open-forum', 'OPENFORUM64', undefined],
  ['منتدى حوكمة الإنترنت ٢٠١٧', 'منتدى حوكمة الإنترنت ٢٠١٧', undefined, undefined, undefined],
  ['PL 07 2019 – Skills for everyone', undefined, 'main', 'PL07', 'Skills for everyone'],
  ['Notes from IGF 2023, 11 October 2023, 13:15 to 14:00', 'IGF 2023', undefined, undefined, undefined],
  [
    'Networking session: Librarians and archivists',
    undefined,
    'networking',
    undefined,
    'Librarians and archivists',
  ],
  ['Informe de taller – FGI 2017', 'FGI 2017', 'workshop', undefined, undefined],
  ['Rapport de l’atelier - FGI 2017', 'FGI 2017', 'workshop', undefined, undefined],
  ['Fórum da Internet no Brasil 2019', 'Fórum da Internet no Brasil 2019', undefined, undefined, undefined],
  [
    'منتدى حوكمة الإنترنت 2017 - تقرير ورشة عمل',
    'منتدى حوكمة الإنترنت 2017',
    'workshop',
    undefined,
    undefined,
  ],
])('%s', (line, event, sessionType, sessionCode, title) => {
  const heading = readHeading(line)
  expect([heading.event, heading.sessionType, heading.sessionCode, heading.title]).toEqual([
    event,
    sessionType,
    sessionCode,
    title,
  ])
})

import { expect, test } from 'vitest'
import type { KnownSession } from '@/events/programme-plan'
import type { ListedDocument } from './import-queries'
import { rowsOf } from './import-rows'
import type { Summary } from './import-summary'

const known = {
  id: 'one',
  guid: null,
  code: 'OF 64',
  slug: 'of-64',
  type: 'open-forum',
  title: 'Access in the mountains',
  heldOn: '2017-12-20',
  hasReport: false,
  isCancelled: false,
} as KnownSession
const read = (said: Partial<Summary>): ListedDocument => ({
  id: 'document',
  name: 'report.txt',
  size: 1,
  hasOriginal: true,
  state: 'read',
  error: null,
  code: null,
  refusal: null,
  reportId: null,
  status: null,
  before: null,
  summary: {
    form: null,
    code: 'OPENFORUM64',
    title: 'Access in the mountains',
    problems: [],
    sure: 1,
    fields: 3,
    leftover: 0,
    missed: [],
    doubts: [],
    ...said,
  },
})
const event = { name: 'IGF 2017', startsOn: '2017-12-18' }

test.each([
  [{ event: 'IGF 2017', heldOn: '2017-12-20' }, null, true],
  [{ event: 'IGF 2018' }, 'event', false],
  [{ heldOn: '2017-12-21' }, 'day', false],
  [{ title: 'Cables under the sea' }, 'title', false],
] as const)('a document that says %o is doubted for %s and ticked: %s', (said, doubt, isForeseen) => {
  const [row] = rowsOf([read(said)], [known], event)
  expect([row!.session?.code, row!.doubt, row!.isForeseen]).toEqual(['OF 64', doubt, isForeseen])
})

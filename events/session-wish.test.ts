import { expect, test } from 'vitest'
import type { KnownSession } from './programme-plan'
import {
  clashesOf,
  parseSession,
  type SessionProblem,
  type TypedSession,
  typedOfSession,
} from './session-wish'

const good: TypedSession = {
  code: 'OF 64',
  title: 'Access in the mountains',
  type: 'open-forum',
  heldOn: '2017-12-20',
  from: '10:00',
  to: '11:30',
  place: 'Room IX',
  theme: '',
  subtheme: '',
  organizers: 'Ilma Tarrow | Harbour Institute\n\n| Reef Council\nJ. Doe',
}
const wish = {
  code: 'OF 64',
  slug: 'of-64',
  title: 'Access in the mountains',
  type: 'open-forum' as const,
  heldOn: '2017-12-20',
  from: '10:00',
  to: '11:30',
  place: 'Room IX',
  theme: null,
  subtheme: null,
  organizers: [
    { name: 'Ilma Tarrow', organisation: 'Harbour Institute' },
    { organisation: 'Reef Council' },
    { name: 'J. Doe' },
  ],
}
const known = (given: Partial<KnownSession> = {}): KnownSession => ({
  ...wish,
  id: 'a',
  guid: null,
  isCancelled: false,
  hasReport: false,
  ...given,
})

test('what is typed is read, and shown again as it was read', () => {
  expect(parseSession(good)).toEqual({ wish })
  expect(parseSession(typedOfSession(known()))).toEqual({ wish })
})

test.each<[TypedSession, SessionProblem[]]>([
  [{ code: '' }, [{ field: 'code', code: 'code' }]],
  [{ code: 'جلسة' }, [{ field: 'code', code: 'code' }]],
  [{ code: 'X'.repeat(25) }, [{ field: 'code', code: 'code' }]],
  [{ title: ' ' }, [{ field: 'title', code: 'title' }]],
  [{ title: 'x'.repeat(501) }, [{ field: 'title', code: 'title' }]],
  [{ type: 'picnic' }, [{ field: 'type', code: 'type' }]],
  [{ heldOn: 'Tuesday' }, [{ field: 'heldOn', code: 'day' }]],
  [{ from: '25:00' }, [{ field: 'from', code: 'from' }]],
  [{ to: 'noon' }, [{ field: 'to', code: 'to' }]],
  [{ from: '' }, [{ field: 'from', code: 'no-from' }]],
  [{ place: 'x'.repeat(301) }, [{ field: 'place', code: 'long' }]],
  [{ organizers: 'A\n'.repeat(41) }, [{ field: 'organizers', code: 'organizers' }]],
])('%j is told', (given, problems) => {
  expect(parseSession({ ...good, ...given })).toEqual({ problems })
})

test.each([
  ['in the same hour', { from: '11:00', to: '12:00' }, true],
  ['over midnight', { from: '11:29', to: '01:00' }, true],
  ['right after', { from: '11:30', to: '12:00' }, false],
  ['right before', { from: '09:00', to: '10:00' }, false],
  ['in another room', { place: 'Room X' }, false],
  ['in the room in other letters', { place: 'ROOM ix' }, true],
  ['on another day', { heldOn: '2017-12-21' }, false],
  ['without an end', { to: null }, false],
  ['that was not held', { isCancelled: true }, false],
])('a session %s', (_, given, isClash) => {
  const other = known({ id: 'b', ...given })
  expect(clashesOf(known(), [known(), other])).toEqual(isClash ? [other] : [])
})

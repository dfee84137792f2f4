import { expect, test } from 'vitest'
import { findForm } from '@/forms/released'
import { type EventProblem, nextEdition, parseEvent, type TypedEvent, typedOf } from './event-wish'

const good: TypedEvent = {
  name: ' IGF 2017 ',
  place: 'Geneva',
  timeZone: 'Europe/Zurich',
  startsOn: '2017-12-18',
  endsOn: '21.12.2017',
  form: 'igf-2017',
  dueDay: '2018-01-04',
  dueTime: '23:59',
  shortDay: '',
  shortTime: '',
}
const isForm = (key: string) => findForm(key) !== null
const read = (given: TypedEvent) => parseEvent({ ...good, ...given }, isForm)

test('what is typed is read on the clock of the event, and shown again as it was read', () => {
  const wish = {
    name: 'IGF 2017',
    place: 'Geneva',
    timeZone: 'Europe/Zurich',
    startsOn: '2017-12-18',
    endsOn: '2017-12-21',
    formKey: 'igf-2017',
    dueAt: new Date('2018-01-04T22:59:00Z'),
    shortDueAt: null,
  }
  expect(read({})).toEqual({ wish })
  expect(typedOf(wish)).toEqual({ ...good, name: 'IGF 2017', endsOn: '2017-12-21' })
  const short = { ...wish, shortDueAt: new Date('2017-12-22T17:00:00Z') }
  expect(read({ shortDay: '22/12/2017', shortTime: '18' })).toEqual({ wish: short })
})

test.each<[TypedEvent, EventProblem[]]>([
  [{ name: ' ' }, [{ field: 'name', code: 'name' }]],
  [{ name: 'x'.repeat(201) }, [{ field: 'name', code: 'name' }]],
  [{ place: '' }, [{ field: 'place', code: 'place' }]],
  [{ timeZone: 'Mars/Olympus' }, [{ field: 'timeZone', code: 'zone' }]],
  [{ timeZone: '' }, [{ field: 'timeZone', code: 'zone' }]],
  [{ startsOn: '31.2.2017' }, [{ field: 'startsOn', code: 'starts' }]],
  [{ endsOn: '' }, [{ field: 'endsOn', code: 'ends' }]],
  [{ endsOn: '2017-12-17' }, [{ field: 'endsOn', code: 'order' }]],
  [{ form: 'igf-1999' }, [{ field: 'form', code: 'form' }]],
  [{ dueDay: 'soon' }, [{ field: 'dueDay', code: 'due-day' }]],
  [{ dueDay: '2017-12-17' }, [{ field: 'dueDay', code: 'due-early' }]],
  [{ dueTime: '24:00' }, [{ field: 'dueTime', code: 'due-time' }]],
  [{ shortDay: '2017-12-22' }, [{ field: 'shortTime', code: 'short-time' }]],
  [{ shortTime: '18:00' }, [{ field: 'shortDay', code: 'short-day' }]],
  [{ shortDay: '2018-01-05', shortTime: '18:00' }, [{ field: 'shortDay', code: 'short-late' }]],
  [
    { name: '', timeZone: 'here', dueDay: '' },
    [
      { field: 'name', code: 'name' },
      { field: 'timeZone', code: 'zone' },
      { field: 'dueDay', code: 'due-day' },
    ],
  ],
])('%j is told', (given, problems) => {
  expect(read(given)).toEqual({ problems })
})

test('the next edition is a year on, and its place is asked', () => {
  const { wish } = read({ startsOn: '2016-02-29', endsOn: '2016-03-02', dueDay: '2016-03-20' }) as Extract<
    ReturnType<typeof read>,
    { wish: unknown }
  >
  expect(nextEdition(wish, 2017)).toEqual({
    ...typedOf(wish),
    name: 'IGF 2018',
    place: '',
    startsOn: '2017-02-28',
    endsOn: '2017-03-02',
    dueDay: '2017-03-20',
  })
})

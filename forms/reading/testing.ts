// What the tests of the reading share: a report that has everything, and what is found in it once something changes.
import type { Draft } from '../answer'
import type { Form } from '../form'
import { formOf } from '../released'
import { type Context, readDraft } from './draft'

export const form = formOf('igf-2017')
export const standard = formOf('standard')
export const event: Context = { eventName: 'IGF 2017', startsOn: '2017-12-18', endsOn: '2017-12-21' }

/** Everything that the form demands, answered. */
export const whole: Draft['typed'] = {
  title: 'OAS/OEA and the promotion of National Cybersecurity Strategies in the Americas',
  heldOn: 'Wednesday, December 20, 2017',
  time: { from: '16:10', to: '17:10' },
  organizers: [{ name: 'Belisario Contreras', organisation: 'OAS' }],
  rapporteurs: [{ name: 'Barbara Marchiori de Assis' }],
  keyIssues: ['Trust was said to matter.'],
  discussion: 'One.\n\nTwo.\n\nThree.',
}
export const read = (typed: Draft['typed'], of: Form = form, context = event, topics = ['cybersecurity']) =>
  readDraft(of, { typed, topics, language: 'en' }, context)
export const problems = (typed: Draft['typed'], of?: Form) =>
  read({ ...whole, ...typed }, of).problems.map(({ field, code, values: { concept: _, ...values } }) => [
    field,
    code,
    values,
  ])
export const advice = (typed: Draft['typed']) =>
  read({ ...whole, ...typed }).advice.map(({ field, code }) => [field, code])
export const number = (typed: string) => ({ way: 'number', typed }) as const

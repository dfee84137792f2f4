import type { ProgrammeOrganizer } from '@/db/schema/events'
import { type Draft, emptyDraft, type Typed } from '@/forms/answer'
import { type Concept, type Form, type Question, questionsOf } from '@/forms/form'

/** What the programme says of a session. `from` and `to` are local times of the event, `HH:MM`. */
export type ProgrammeSession = {
  eventName: string
  code: string
  type: string
  title: string
  theme: string | null
  subtheme: string | null
  heldOn: string
  from: string | null
  to: string | null
  organizersExpected: readonly ProgrammeOrganizer[]
}

/** The first draft of a report: what the programme knows already, under the questions that ask for it. */
export function draftFromProgramme(form: Form, session: ProgrammeSession): Draft {
  const known: Partial<Record<Concept, Partial<Record<Question['kind'], Typed | null>>>> = {
    event: { text: session.eventName },
    sessionCode: { text: session.code },
    sessionType: { choice: session.type, text: session.type },
    title: { text: session.title },
    heldOn: { date: session.heldOn },
    time: { time: session.from ? { from: session.from, ...(session.to && { to: session.to }) } : null },
    theme: { text: session.theme },
    subtheme: { text: session.subtheme },
    organizers: {
      people: session.organizersExpected.map(({ name, organisation }) => ({
        ...(name && { name }),
        ...(organisation && { organisation }),
      })),
    },
  }
  const typed: Draft['typed'] = {}
  for (const question of questionsOf(form)) {
    const answer = question.concept && known[question.concept]?.[question.kind]
    if (answer && fits(question, answer)) typed[question.key] = answer
  }
  return { ...emptyDraft(), typed }
}

/** A choice that the form does not offer would only be a problem for the organizer to clear away. */
const fits = (question: Question, answer: Typed): boolean =>
  question.kind !== 'choice' || question.options.some(({ value }) => value === answer)

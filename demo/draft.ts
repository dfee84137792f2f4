import type { Draft, Typed, TypedPerson } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import { bodies, familyNames, givenNames, positions } from './people'
import { prose } from './prose'
import type { Random } from './random'
import type { ReportLanguage, Subject } from './subjects'

export type Session = {
  code: string
  type: string
  title: string
  theme: string
  heldOn: string
  from: string
  to: string
  place: string
  language: ReportLanguage
  subject: Subject
  second: Subject | null
  organizer: TypedPerson
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export function fill(pattern: string, session: Pick<Session, 'subject' | 'language'>, place: string): string {
  const { subject, language } = session
  const words = {
    name: subject.name[language],
    difficulty: subject.difficulty[language],
    proposal: subject.proposal[language],
    place,
  }
  return capital(pattern.replace(/\{(\w+)\}/g, (_, key: keyof typeof words) => words[key]))
}

export function makePerson(random: Random, body = random.pick(bodies)): TypedPerson {
  return {
    name: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
    position: random.pick(positions[body.group] ?? positions.other),
    organisation: random.pick(body.names),
    group: body.group,
    ...(body.country && { country: body.country }),
  }
}

type TypedCount = { way: 'number' | 'share' | 'not-recorded' | 'not-applicable'; typed: string }

/** How a head count comes in: mostly a plain number, and each of the other six kinds now and then. */
function makeCount(random: Random, about: number, mayBeShare: boolean): TypedCount {
  const chance = random.next()
  if (chance < 0.62) return { way: 'number', typed: String(about) }
  if (chance < 0.75) return { way: 'number', typed: `about ${Math.max(5, Math.round(about / 5) * 5)}` }
  if (chance < 0.82) return { way: 'number', typed: `${Math.max(0, about - 5)}-${about + 5}` }
  if (chance < 0.85 && !mayBeShare)
    return { way: 'number', typed: `${Math.max(10, Math.floor(about / 10) * 10)}+` }
  if (chance < 0.9 && mayBeShare)
    return { way: 'share', typed: random.pick(['about a third', 'about half', 'about a quarter']) }
  if (chance < 0.97) return { way: 'not-recorded', typed: 'unknown' }
  return { way: 'not-applicable', typed: 'N/A' }
}

/** Where nobody counted the room, hardly anybody counted its women; where it does not apply, neither do they. */
function countBeside(participants: Typed | undefined, women: TypedCount): TypedCount {
  const room = participants as TypedCount | undefined
  if (room?.way === 'not-applicable') return room
  if (room?.way !== 'not-recorded' || women.way !== 'number') return women
  return Number.parseInt(women.typed, 10) % 8 === 0 ? women : room
}

type Numbers = { participants: number; women: number; onsite: number; online: number }

function answerTo(
  question: Question,
  session: Session,
  numbers: Numbers,
  event: { name: string; place: string },
  random: Random,
  participants: Typed | undefined,
): Typed | null {
  const patterns = prose[session.language]
  const write = (of: readonly string[], amount: number) =>
    random.some(of, amount).map((pattern) => fill(pattern, session, event.place))
  switch (question.concept) {
    case 'title':
      return session.title
    case 'event':
      return event.name
    case 'sessionType':
      return session.type
    case 'sessionCode':
      return session.code
    case 'heldOn':
      return session.heldOn
    case 'time':
      return { from: session.from, to: session.to }
    case 'theme':
      return session.theme
    case 'organizers':
      return [session.organizer]
    case 'moderators':
      return [random.happens(0.4) ? session.organizer : makePerson(random)]
    case 'rapporteurs':
      return [makePerson(random)]
    case 'speakers':
      return Array.from({ length: random.between(3, 6) }, () => makePerson(random))
    case 'policyQuestions':
      return write(patterns.issues, 1).map((sentence) => sentence.replace(/\.$/, '?'))
    case 'keyIssues':
      return write(patterns.issues, random.between(2, 4))
    case 'keyMessages':
      return write(patterns.issues, 2)
    case 'presentations':
      return write(patterns.presentations, random.between(0, 2)).length
        ? write(patterns.presentations, 1)
        : []
    case 'discussion':
      return write(patterns.discussion, random.between(2, 4)).join('\n\n')
    case 'wayForward':
      return question.kind === 'lines'
        ? write(patterns.forward, 2)
        : write(patterns.forward, random.between(1, 2)).join('\n\n')
    case 'callToAction':
      return write(patterns.forward, 1)
    case 'participants':
    case 'onsite':
    case 'online':
      return makeCount(random, numbers[question.concept], false)
    case 'women':
      return countBeside(participants, makeCount(random, numbers.women, true))
    case 'genderExtent':
      return question.kind === 'scale'
        ? random.pick(question.options).value
        : random.pick(['N/A', fill(patterns.gender[0]!, session, event.place)])
    case 'genderSummary':
      return random.happens(0.4) ? write(patterns.gender, 1).join('\n\n') : 'N/A'
    default:
      return null
  }
}

/** A whole filled-in form about an invented session, in the shapes that the editor saves. */
export function makeDraft(
  form: Form,
  session: Session,
  event: { name: string; place: string },
  random: Random,
): Draft {
  const participants = random.pick([8, 12, 15, 18, 20, 22, 25, 28, 30, 35, 40, 45, 55, 60, 80, 120])
  const online = Math.round(participants * random.pick([0, 0.1, 0.25, 0.4]))
  const numbers = {
    participants,
    women: Math.round(participants * (0.25 + random.next() * 0.4)),
    online,
    onsite: participants - online,
  }
  const typed: Draft['typed'] = {}
  const room = questionsOf(form).find(({ concept }) => concept === 'participants')
  for (const question of questionsOf(form)) {
    const answer = answerTo(question, session, numbers, event, random, room && typed[room.key])
    if (answer !== null) typed[question.key] = answer
  }
  const topics = [session.subject.topic, ...(session.second ? [session.second.topic] : [])]
  return { typed, topics, language: session.language }
}

import { inArray, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { type AppearanceRole, reportTopics, topics } from '@/db/schema/directory'
import { counts, versions } from '@/db/schema/reports'
import { addSeats } from '@/directory/matching'
import { publicPerson, type Seat, seatsOf } from '@/directory/seats'
import type { Absence, Answer, Answers, Count, Draft, PersonAnswer } from '@/forms/answer'
import { type Concept, type Form, type Question, questionsOf } from '@/forms/form'
import { answersSchema } from '@/forms/schema'
import { extentIn, unansweredIn } from './answered'

/** What a version is made of. `answers` are all that was read from the draft; `fallback` is what the programme says. */
export type Publication = {
  reportId: string
  number: number
  revision: number
  form: Form
  draft: Draft
  answers: Answers
  fallback: { title: string; type: string; heldOn: string }
  changeNote: string | null
  publishedBy: string
  /** Who chose the topics. */
  confirmedBy: string
}

/** Freezes a version, with everything that the public finds and counts it by. The caller's transaction makes it current. */
export async function addVersion(tx: Transaction, publication: Publication): Promise<{ versionId: string }> {
  const { reportId, number, revision, form, draft, fallback, changeNote, publishedBy } = publication
  const answers = publicAnswers(form, publication.answers)
  const seats = listSeats(form, answers)
  const title = titleIn(form, answers) ?? fallback.title
  const time = answerTo(form, answers, 'time')
  const isTime = typeof time === 'object' && 'from' in time
  const [version] = await tx
    .insert(versions)
    .values({
      reportId,
      number,
      revision,
      formKey: form.key,
      language: draft.language,
      title,
      type: textOf(form, answers, 'sessionType') ?? fallback.type,
      heldOn: textOf(form, answers, 'heldOn') ?? fallback.heldOn,
      startsAt: isTime ? time.from : null,
      endsAt: isTime ? (time.to ?? null) : null,
      answers,
      extent: extentIn(form, answers),
      unanswered: unansweredIn(form, answers),
      changeNote,
      publishedBy,
      search: sql`public.search_vector(${draft.language}, ${title}, ${namesIn(seats)}, ${proseIn(form, answers)})`,
    })
    .returning({ id: versions.id })
  const versionId = version!.id
  const heads = listCounts(form, answers)
  if (heads.length > 0) await tx.insert(counts).values(heads.map((head) => ({ versionId, ...head })))
  await addSeats(tx, { reportId, versionId }, seats)
  await addTopics(tx, publication, versionId)
  return { versionId }
}

/** The answers as the public may read them, through the strict schema of the form. */
export const publicAnswers = (form: Form, answers: Answers): Answers =>
  answersSchema(form).parse(openAnswers(form, answers))

/** Public questions only, and people without their e-mail addresses. */
export function openAnswers(form: Form, answers: Answers): Answers {
  const open: Answers = {}
  for (const question of questionsOf(form)) {
    const answer = answers[question.key]
    if (question.internal || answer === undefined) continue
    open[question.key] = question.kind === 'people' && isPeople(answer) ? answer.map(publicPerson) : answer
  }
  return open
}

const isPeople = (answer: Answer | undefined): answer is PersonAnswer[] =>
  Array.isArray(answer) && answer.every((entry) => typeof entry === 'object')

const answerTo = (form: Form, answers: Answers, concept: Concept): Answer | undefined =>
  questionsOf(form)
    .filter((question) => question.concept === concept)
    .map(({ key }) => answers[key])
    .find((answer) => answer !== undefined)

function textOf(form: Form, answers: Answers, concept: Concept): string | null {
  const answer = answerTo(form, answers, concept)
  return typeof answer === 'string' && answer.trim() !== '' ? answer : null
}

/** The title that the report gives itself; null where it gives none. */
export const titleIn = (form: Form, answers: Answers): string | null => textOf(form, answers, 'title')

const roles: Partial<Record<Concept, AppearanceRole>> = {
  organizers: 'organizer',
  moderators: 'moderator',
  rapporteurs: 'rapporteur',
  speakers: 'speaker',
}

function listSeats(form: Form, answers: Answers): Seat[] {
  const seats: Seat[] = []
  for (const [concept, role] of Object.entries(roles) as [Concept, AppearanceRole][]) {
    const answer = answerTo(form, answers, concept)
    if (isPeople(answer)) seats.push(...seatsOf(role, answer))
  }
  return seats
}

/** One row for each concept that was answered, be it by saying that there is no number. */
function listCounts(form: Form, answers: Answers) {
  const asked = questionsOf(form).filter(({ kind, concept }) => kind === 'count' && concept !== null)
  const concepts = [...new Set(asked.map(({ concept }) => concept!))]
  return concepts.flatMap((concept) => {
    const answer = answerTo(form, answers, concept)
    return isCount(answer) ? [{ concept, ...numbersOf(answer) }] : []
  })
}

const isCount = (answer: Answer | undefined): answer is Count | Absence =>
  typeof answer === 'object' && !Array.isArray(answer) && 'kind' in answer

const numbersOf = (count: Count | Absence) => ({
  kind: count.kind,
  asTyped: count.asTyped,
  value: 'value' in count ? (count.value ?? null) : null,
  low: 'low' in count ? (count.low ?? null) : null,
  high: 'high' in count ? (count.high ?? null) : null,
})

const namesIn = (seats: readonly Seat[]): string =>
  seats
    .map(({ name, organisation, jobTitle }) => [name, jobTitle, organisation].filter(Boolean).join(', '))
    .join('\n')

const isLines = (answer: Answer | undefined): answer is string[] =>
  Array.isArray(answer) && answer.every((entry) => typeof entry === 'string')

const isProse = ({ kind }: Question) => kind === 'text' || kind === 'lines' || kind === 'paragraphs'

/** Postgres refuses a search vector of more than a megabyte; no report comes near this. */
const longestProse = 400_000

function proseIn(form: Form, answers: Answers): string {
  const texts = questionsOf(form)
    .filter(isProse)
    .map(({ key }) => answers[key])
    .flatMap((answer) => (typeof answer === 'string' || isLines(answer) ? answer : []))
  return texts.join('\n\n').slice(0, longestProse)
}

async function addTopics(tx: Transaction, publication: Publication, versionId: string): Promise<void> {
  const { reportId, confirmedBy, draft } = publication
  const known = await tx.select({ topicId: topics.id }).from(topics).where(inArray(topics.id, draft.topics))
  if (known.length === 0) return
  await tx
    .insert(reportTopics)
    .values(known.map(({ topicId }) => ({ versionId, topicId, reportId, confirmedBy })))
}

import { createHash } from 'node:crypto'
import { disclosedAnswers, type ShownAnswers, type ShownCount } from '@/figures/disclosure'
import type { PersonAnswer } from '@/forms/answer'
import { type Question, questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { permanentPath } from '@/reports/permanent'
import { licence, type PublicRecord } from './report-json'

/** A piece of a book, the same for page, Word file and e-book. `language` is of words as filed; without it they are the book's. */
export type BookBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string; language?: string }
  | { kind: 'paragraph'; text: string; language?: string; isNote?: true }
  | { kind: 'list'; texts: string[]; language?: string }
  | { kind: 'facts'; rows: [term: string, value: string][] }
  | { kind: 'links'; rows: { text: string; note: string; ids: string[] }[] }

export type Book = { title: string; subtitle: string; language: string; blocks: BookBlock[]; hash: string }

export type BookSession = {
  startsAt: Date | null
  endsAt: Date | null
  code: string
  type: string
  title: string
  heldOn: string
  place: string | null
  isCancelled: boolean
  reportSlug: string | null
  withdrawnSlug: string | null
}
export type BookEvent = {
  name: string
  place: string
  forumName: string
  startsOn: string
  endsOn: string
  dueAt: Date
  timeZone: string
  formKey: string
}
/** A report with the form that it was filed under. */
export type BookReport = PublicRecord & { formKey: string; sessionSlug: string }
export type BookFigure = { title: string; summary: string[]; coverage: string; address: string }

/** All that a book needs to say in its language. */
export type BookWords = {
  language: string
  day: (day: string) => string
  days: (from: string, to: string) => string
  time: (session: BookSession) => string
  type: (type: string) => string
  concept: (concept: string) => string | null
  count: (concept: string | null, count: ShownCount) => string
  missing: (kind: 'not-provided' | 'not-recorded' | 'not-applicable', says: string) => string
  list: (names: readonly string[]) => string
  text: (key: string, values?: Record<string, string | number>) => string
}

export type BookContents = {
  event: BookEvent
  programme: readonly BookSession[]
  reports: readonly BookReport[]
  figures: readonly BookFigure[]
  /** The day to which the record is given, ISO 8601. */
  asOf: string
  address: string
  origin: string
}

const idOf = (slug: string) => `report-${slug}`

/** Everything on record of an event in one piece: programme, reports, figures, names, what is missing, how to cite it. */
export function makeBook(contents: BookContents, say: BookWords): Book {
  const { event, programme, reports, asOf, address } = contents
  const title = say.text('title', { event: event.name })
  const body = [
    ...completeness(contents, say),
    ...programmeBlocks(programme, say),
    heading(1, say.text('reports'), 'reports'),
    ...reports.flatMap((report) => reportBlocks(report, contents.origin, say)),
    ...figureBlocks(contents.figures, say),
    ...missingBlocks(programme, say),
    ...indexBlocks(reports, say),
  ]
  const hash = createHash('sha256')
    .update(JSON.stringify([title, body]))
    .digest('hex')
  const closing: BookBlock[] = [
    heading(1, say.text('about'), 'about'),
    {
      kind: 'facts',
      rows: [
        [
          say.text('cite'),
          `${event.forumName}. “${title}”. ${event.place}, ${event.startsOn}. ${asOf}. ${address}`,
        ],
        [say.text('licence'), `${licence.name}, ${licence.address}`],
        [say.text('asOf'), say.day(asOf)],
        [say.text('hash'), hash],
      ],
    },
  ]
  const subtitle = `${event.forumName} · ${event.place} · ${say.days(event.startsOn, event.endsOn)}`
  return { title, subtitle, language: say.language, blocks: [...body, ...closing], hash }
}

const heading = (level: 1 | 2 | 3, text: string, id?: string, language?: string): BookBlock => ({
  kind: 'heading',
  level,
  text,
  ...(id && { id }),
  ...(language && { language }),
})

function completeness({ event, programme, reports }: BookContents, say: BookWords): BookBlock[] {
  const held = programme.filter(({ isCancelled }) => !isCancelled)
  return [
    heading(1, say.text('record'), 'record'),
    {
      kind: 'paragraph',
      text: say.text('completeness', { published: reports.length, sessions: held.length }),
    },
    {
      kind: 'paragraph',
      text: say.text('due', { day: say.day(event.dueAt.toISOString().slice(0, 10)) }),
      isNote: true,
    },
  ]
}

function programmeBlocks(programme: readonly BookSession[], say: BookWords): BookBlock[] {
  const days = [...Map.groupBy(programme, ({ heldOn }) => heldOn)]
  return [
    heading(1, say.text('programme'), 'programme'),
    ...days.flatMap(([day, sessions]): BookBlock[] => [
      heading(2, say.day(day)),
      {
        kind: 'links',
        rows: sessions.map((session) => ({
          text: `${session.code} · ${session.title}`,
          note: [say.time(session), say.type(session.type), session.place, stateOf(session, say)]
            .filter(Boolean)
            .join(' · '),
          ids: session.reportSlug ? [idOf(session.reportSlug)] : [],
        })),
      },
    ]),
  ]
}

const stateOf = (session: BookSession, say: BookWords): string =>
  session.isCancelled
    ? say.text('cancelled')
    : session.reportSlug
      ? ''
      : say.text(session.withdrawnSlug ? 'withdrawn' : 'missing')

const inHead = ['event', 'sessionType', 'sessionCode', 'title', 'heldOn', 'time', 'theme', 'subtheme']

function reportBlocks(report: BookReport, origin: string, say: BookWords): BookBlock[] {
  const form = formOf(report.formKey)
  const shown = disclosedAnswers(form, report.answers)
  const permanent = `${origin}${permanentPath(report) ?? `/en/reports/${report.slug}`}`
  const span = [report.startsAt, report.endsAt]
    .map((time) => time?.slice(0, 5))
    .filter(Boolean)
    .join(' – ')
  const line = [say.type(report.type), say.day(report.heldOn), span, report.place].filter(Boolean).join(' · ')
  return [
    heading(2, `${report.code}  ${report.title}`, idOf(report.slug), report.language),
    { kind: 'paragraph', text: line, isNote: true },
    ...(report.topics.length > 0
      ? [
          {
            kind: 'paragraph',
            text: report.topics.map(({ name }) => name).join(' · '),
            isNote: true,
          } as const,
        ]
      : []),
    ...questionsOf(form)
      .filter(({ internal, concept }) => !internal && !inHead.includes(concept ?? ''))
      .flatMap((question) => answerBlocks(question, shown, report.language, say)),
    {
      kind: 'paragraph',
      text: say.text('source', {
        version: report.version,
        day: report.publishedAt.toISOString().slice(0, 10),
        address: permanent,
      }),
      isNote: true,
    },
  ]
}

export function personLine({ honorific, name, position, organisation, asTyped }: PersonAnswer): string {
  const called = name ? [honorific, name].filter(Boolean).join(' ') : organisation
  return [called, position, name ? organisation : null].filter(Boolean).join(', ') || (asTyped ?? '')
}

/** One question with its answer, or with why there is none. */
function answerBlocks(
  question: Question,
  shown: ShownAnswers,
  language: string,
  say: BookWords,
): BookBlock[] {
  const answer = shown[question.key]
  const asked = wordsIn(question.label, say.language)
  const head = heading(3, (question.concept && say.concept(question.concept)) || asked)
  const said = (text: string): BookBlock[] => [head, { kind: 'paragraph', text }]
  if (answer === undefined) return said(say.missing('not-provided', ''))
  if (typeof answer === 'object' && !Array.isArray(answer) && 'kind' in answer) {
    if (question.kind === 'count') return said(say.count(question.concept, answer as ShownCount))
    return said(say.missing(answer.kind as 'not-recorded', 'asTyped' in answer ? answer.asTyped : ''))
  }
  if (question.kind === 'people') {
    const people = (answer as PersonAnswer[]).map(personLine)
    return [head, { kind: 'list', texts: people, language }]
  }
  if (question.kind === 'choice' || question.kind === 'choices' || question.kind === 'scale') {
    const chosen = (Array.isArray(answer) ? answer : [answer]) as string[]
    const named = chosen.map((value) => {
      const option = question.options.find((one) => one.value === value)
      return option ? wordsIn(option.label, say.language) : value
    })
    return said(say.list(named))
  }
  if (typeof answer === 'string') return [head, { kind: 'paragraph', text: answer, language }]
  if (!Array.isArray(answer)) return said([answer.from, answer.to].filter(Boolean).join(' – '))
  const texts = answer as string[]
  if (texts.length === 0) return said(say.missing('not-provided', ''))
  return question.kind === 'lines'
    ? [head, { kind: 'list', texts, language }]
    : [head, ...texts.map((text): BookBlock => ({ kind: 'paragraph', text, language }))]
}

const figureBlocks = (figures: readonly BookFigure[], say: BookWords): BookBlock[] =>
  figures.length === 0
    ? []
    : [
        heading(1, say.text('figures'), 'figures'),
        ...figures.flatMap(({ title, summary, coverage, address }): BookBlock[] => [
          heading(2, title),
          ...summary.map((text): BookBlock => ({ kind: 'paragraph', text })),
          { kind: 'paragraph', text: `${coverage} ${address}`, isNote: true },
        ]),
      ]

/** Sessions without a report, by name and without blame. */
function missingBlocks(programme: readonly BookSession[], say: BookWords): BookBlock[] {
  const missing = programme.filter(({ isCancelled, reportSlug }) => !isCancelled && !reportSlug)
  const texts = missing.map((one) => [one.code, one.title, stateOf(one, say)].join(' · '))
  return [
    heading(1, say.text('notReported'), 'not-reported'),
    texts.length === 0 ? { kind: 'paragraph', text: say.text('allReported') } : { kind: 'list', texts },
  ]
}

/** Every person and organisation that a report of the book names, each with where. */
function indexBlocks(reports: readonly BookReport[], say: BookWords): BookBlock[] {
  const people = new Map<string, Set<string>>()
  const bodies = new Map<string, Set<string>>()
  const add = (to: Map<string, Set<string>>, name: string | undefined, slug: string) => {
    if (name) to.set(name, (to.get(name) ?? new Set()).add(slug))
  }
  for (const report of reports)
    for (const question of questionsOf(formOf(report.formKey))) {
      const answer =
        question.kind === 'people' && !question.internal ? report.answers[question.key] : undefined
      for (const person of Array.isArray(answer) ? (answer as PersonAnswer[]) : []) {
        add(people, person.name, report.slug)
        add(bodies, person.organisation, report.slug)
      }
    }
  const codes = new Map(reports.map(({ slug, code }) => [slug, code]))
  const order = new Intl.Collator(say.language)
  const rows = (of: Map<string, Set<string>>) =>
    [...of]
      .sort(([a], [b]) => order.compare(a, b))
      .map(([text, slugs]) => ({
        text,
        note: [...slugs].map((slug) => codes.get(slug)).join(', '),
        ids: [...slugs].map(idOf),
      }))
  return [
    heading(1, say.text('people'), 'people'),
    { kind: 'links', rows: rows(people) },
    heading(1, say.text('organizations'), 'organizations'),
    { kind: 'links', rows: rows(bodies) },
  ]
}

import { createHash } from 'node:crypto'
import type { PersonAnswer } from '@/forms/answer'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import {
  type Book,
  type BookBlock,
  type BookReport,
  type BookSession,
  type BookWords,
  heading,
} from './book-blocks'
import { idOf, reportBlocks } from './report-blocks'
import { licence } from './report-json'

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
export type BookFigure = { title: string; summary: string[]; coverage: string; address: string }

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
  const about: Book['about'] = [
    [
      say.text('cite'),
      `${event.forumName}. “${title}”. ${event.place}, ${event.startsOn}. ${asOf}. ${address}`,
    ],
    [say.text('licence'), `${licence.name}, ${licence.address}`],
    [say.text('asOf'), say.day(asOf)],
    [say.text('hash'), hash],
  ]
  const closing: BookBlock[] = [heading(1, say.text('about'), 'about'), { kind: 'facts', rows: about }]
  const subtitle = `${event.forumName} · ${event.place} · ${say.days(event.startsOn, event.endsOn)}`
  return { title, subtitle, language: say.language, blocks: [...body, ...closing], about, hash }
}

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

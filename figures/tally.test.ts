import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { createTranslator, type Messages } from 'next-intl'
import { beforeEach, describe, expect, it } from 'vitest'
import { appDatabase } from '@/db/client'
import { reports } from '@/db/schema/reports'
import {
  emptyDatabase,
  makeDraft,
  makeEvent,
  makeForum,
  makePublished,
  makeReport,
  makeSession,
} from '@/db/testing'
import { figureCsv } from '@/exports/figure-csv'
import { figureJson } from '@/exports/figure-json'
import { listCsvHead, listCsvRows } from '@/exports/list-csv'
import type { Typed } from '@/forms/answer'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import { type Filters, hasValues } from '@/reports/filters'
import { addVersion } from '@/reports/publish'
import { figureIds } from './all'
import { isFew } from './disclosure'
import { makeFollower } from './drill'
import { type Figure, numberOf } from './figure'
import { type Shared, tallyWholeShare } from './published-shares'
import { type WomenShare, womenShare } from './share'
import { spoken } from './spoken'
import { tallyFigure } from './tally'

type CountTyped = { way: 'number' | 'share' | 'not-recorded' | 'not-applicable'; typed: string }
const number = (typed: string | number): CountTyped => ({ way: 'number', typed: String(typed) })

/** All seven ways to answer, and not answering, each around a number of heads. */
const participantsTyped = fc
  .integer({ min: 0, max: 90 })
  .chain((around) =>
    fc.constantFrom<CountTyped | undefined>(
      number(around),
      number(`about ${around}`),
      number(`${around}-${around + 6}`),
      number(`${around}+`),
      { way: 'not-recorded', typed: 'nobody counted' },
      { way: 'not-applicable', typed: 'N/A' },
    ),
  )
const womenTyped = fc
  .integer({ min: 0, max: 4 })
  .chain((around) =>
    fc.constantFrom<CountTyped | undefined>(
      number(around),
      number(`about ${around}`),
      number(`${around}-${around + 2}`),
      { way: 'share', typed: '40%' },
      { way: 'share', typed: 'a third' },
      { way: 'not-recorded', typed: 'unknown' },
      { way: 'not-applicable', typed: 'does not apply' },
    ),
  )
/** More women than participants are a problem that keeps a report from being published. */
const isConsistent = (typed: {
  participants: CountTyped | undefined
  women: CountTyped | undefined
}): boolean => {
  const given = Object.entries(typed).filter(([, count]) => count !== undefined)
  const draft = {
    ...makeDraft(formOf('igf-2017')),
    typed: Object.fromEntries(given) as Record<string, Typed>,
  }
  return readDraft(formOf('igf-2017'), draft, {}).problems.every(({ code }) => code === 'missing')
}
const speakerTyped = fc.record({
  name: fc.constantFrom('Ilma Tarrow', 'Osei Marn', 'Lin Quay'),
  organisation: fc.constant('Harbour Institute'),
  group: fc.constantFrom('', 'government', 'academia', 'intergovernmental'),
  country: fc.constantFrom('', 'KE', 'UY', 'FR'),
})
const topicIds = ['cybercrime', 'privacy', 'telecom-infrastructure']
const report = fc
  .record({
    event: fc.nat(3),
    type: fc.constantFrom('workshop', 'open-forum'),
    participants: participantsTyped,
    women: womenTyped,
    topics: fc.subarray(topicIds),
    speakers: fc.array(speakerTyped, { maxLength: 3 }),
    extent: fc.constantFrom(undefined, 'main-theme', 'mentioned', 'not-discussed', 'N/A'),
    fate: fc.constantFrom(
      'published',
      'published',
      'published',
      'corrected',
      'withdrawn',
      'draft',
      'submitted',
      'none',
      'cancelled',
    ),
  })
  .filter(isConsistent)
type Told = typeof report extends fc.Arbitrary<infer Value> ? Value : never

const editions = [
  { slug: 'small-2015', year: 2015, formKey: 'igf-2015' },
  { slug: 'small-2017', year: 2017, formKey: 'igf-2017' },
  { slug: 'small-2018', year: 2018, formKey: 'standard' },
  { slug: 'other-2017', year: 2017, formKey: 'igf-2017' },
]

async function makeEditions() {
  const forums = { small: await makeForum({ slug: 'small' }), other: await makeForum({ slug: 'other' }) }
  const made = []
  for (const edition of editions) {
    const forumId = forums[edition.slug.startsWith('small') ? 'small' : 'other'].id
    const [startsOn, endsOn] = [`${edition.year}-12-18`, `${edition.year}-12-21`]
    made.push(await makeEvent({ ...edition, forumId, startsOn, endsOn }))
  }
  return made
}

async function makeTold(eventId: string, told: Told): Promise<void> {
  const session = { type: told.type }
  if (told.fate === 'none' || told.fate === 'cancelled') {
    await makeSession({ ...session, eventId, cancelledAt: told.fate === 'cancelled' ? new Date() : null })
    return
  }
  const typed: Record<string, Typed | undefined> = {}
  for (const key of ['participants', 'women', 'speakers'] as const) typed[key] = told[key]
  typed.genderExtent = told.extent
  const status = told.fate === 'corrected' ? 'published' : told.fate
  const made = await makeReport({ eventId, session, status, topics: told.topics, typed })
  if (told.fate === 'corrected') await correct(made, typed)
}

/** A second version with one participant more, so that a figure over old versions would be found out. */
async function correct(
  made: Awaited<ReturnType<typeof makeReport>>,
  typed: Record<string, Typed | undefined>,
) {
  const form = formOf(made.formKey)
  const participants = { way: 'number', typed: '41' } as const
  const draft = makeDraft(form, { typed: { ...typed, participants }, topics: ['cybercrime'] })
  const { answers } = readDraft(form, draft, {})
  await appDatabase().transaction(async (tx) => {
    await addVersion(tx, {
      reportId: made.id,
      number: 2,
      revision: 1,
      form,
      draft,
      answers,
      fallback: made.session,
      changeNote: 'A number was wrong.',
      publishedBy: made.editor.id,
      confirmedBy: made.editor.id,
    })
    await tx.update(reports).set({ publishedVersion: 2 }).where(eq(reports.id, made.id))
  })
}

const anyFilters: fc.Arbitrary<Partial<Filters>> = fc.record(
  {
    event: fc.subarray(editions.map(({ slug }) => slug)),
    year: fc.subarray([2015, 2017, 2018]),
    topic: fc.subarray(topicIds),
    type: fc.subarray(['workshop', 'open-forum'] as const),
    has: fc.subarray([...hasValues], { maxLength: 2 }),
    q: fc.constantFrom('', 'mountains', 'nowhere'),
  },
  { requiredKeys: [] },
)

const translatorOf = (locale: 'en' | 'ar') =>
  createTranslator({
    locale,
    messages: { en, ar }[locale] as Messages,
    namespace: 'figures',
    onError: (error) => {
      throw error
    },
  })
const translators = { en: translatorOf('en'), ar: translatorOf('ar') }

/** The files hold the numbers of the figure, and every word of it is there in both languages. */
function expectFilesAgree(figure: Figure): void {
  const source = { locale: 'en', origin: 'https://portal.example', day: '2026-01-01' }
  const words = spoken(translators.en, 'en', figure)
  const arabic = spoken(translators.ar, 'ar', figure)
  for (const text of [arabic.title, arabic.coverage, ...arabic.summary]) expect(text).not.toMatch(/[{}<>]/)
  const shown = [...figure.rows, figure.total].flatMap((row) =>
    figure.columns.map((column) => {
      const cell = row.cells[column]
      return cell && 'value' in cell ? cell.value : null
    }),
  )
  const { rows, total } = figureJson(figure, words, source)
  expect([...rows, total].flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual(shown)
  // The number stands after five words of which none holds a comma here, or is quoted where it does.
  const [, ...lines] = figureCsv(figure, words, source).trim().split('\n')
  const field = /^(?:"(?:[^"]|"")*"|[^,]*)(?:,(?:"(?:[^"]|"")*"|[^,]*)){4},([^,]*),/
  expect(lines.map((line) => (field.exec(line)?.[1] ? Number(field.exec(line)?.[1]) : null))).toEqual(shown)
}

/** What SQL sums is what the formulas of the methods page make of the single reports. */
function expectSameShare(
  found: Shared,
  { counted, participants, women, median, bounds, openEnds }: WomenShare,
) {
  expect(found).toMatchObject({ participants, women, openEnds })
  expect(found.states.counted).toBe(counted)
  const numbers = ({ median, bounds }: Pick<Shared, 'median' | 'bounds'>) => [median ?? -1, ...(bounds ?? [])]
  const expected = numbers({ median, bounds })
  expect(numbers(found)).toHaveLength(expected.length)
  for (const [place, one] of numbers(found).entries()) expect(one).toBeCloseTo(expected[place]!, 9)
}

beforeEach(emptyDatabase)

describe('every number opens', () => {
  it('to exactly the reports behind it, whatever was filed and however it is filtered', {
    timeout: 300_000,
  }, async () => {
    let followedNumbers = 0
    const dataSet = fc.array(report, { minLength: 16, maxLength: 20 })
    const asked = fc.array(anyFilters, { minLength: 1, maxLength: 1 })
    const check = fc.asyncProperty(dataSet, asked, async (told, filtersList) => {
      await emptyDatabase()
      const events = await makeEditions()
      for (const one of told) await makeTold(events[one.event]!.id, one)
      const follower = makeFollower()
      for (const filters of [{}, ...filtersList])
        for (const id of figureIds) {
          const figure = await tallyFigure(id, filters)
          const { numbers, wrong } = await follower.follow(figure)
          expect(wrong).toEqual([])
          expectFilesAgree(figure)
          followedNumbers += numbers
        }
      const asked = await follower.listAll({ has: ['asked'] })
      expectSameShare(await tallyWholeShare({}), womenShare(asked.filter((one) => !isFew(one.participants))))
      const csv =
        listCsvHead() + listCsvRows(await follower.listAll({ has: ['both'] }), 'https://portal.example')
      const seats = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
      const sumOf = (column: string) => seats.reduce((sum, row) => sum + Number(row[column]), 0)
      const whole = await tallyWholeShare({})
      expect([sumOf('participants_value'), sumOf('women_value')]).toEqual([whole.participants, whole.women])
      const listed = await follower.listAll({})
      expect(listed).toHaveLength(
        told.filter(({ fate }) => fate === 'published' || fate === 'corrected').length,
      )
    })
    await fc.assert(check, { numRuns: 2, endOnFailure: true })
    expect(followedNumbers).toBeGreaterThan(400)
  })
})

describe('what is withheld', () => {
  it('cannot be worked out from a sum, because it is in none', async () => {
    const { id: eventId } = await makeEvent({ slug: 'small-2017' })
    await makePublished({ eventId, typed: { participants: number(60), women: number(30) } })
    await makePublished({ eventId, typed: { participants: number(4), women: number(3) } })
    const { total } = await tallyFigure('p1')
    expect(numberOf(total.cells.participants)).toBe(60)
    expect(numberOf(total.cells.women)).toBe(30)
    expect(total.coverage.apart.map(({ state, number }) => [state, number.value])).toEqual([['few', 1]])
    const listed = await makeFollower().listAll({ has: ['both'] })
    expect(listed.filter((one) => isFew(one.participants))).toEqual([])
  })
})

describe('filters', () => {
  it('that a figure cannot take are left out and said', async () => {
    const { id: eventId } = await makeEvent({ slug: 'small-2017' })
    await makePublished({ eventId, topics: ['cybercrime'] })
    const figure = await tallyFigure('o1', { topic: ['cybercrime'], q: 'x', year: [2017], sort: 'oldest' })
    expect(figure.ignored).toEqual(['topic', 'q'])
    expect(figure.applied).toMatchObject({ year: [2017], topic: [], q: '' })
    expect(numberOf(figure.total.cells.published)).toBe(1)
  })
  it('without a report leave a figure without rows', async () => {
    const figure = await tallyFigure('p1', { year: [1999] })
    expect(figure.rows).toEqual([])
    expect(figure.total.cells.pooled).toMatchObject({ kind: 'too-few', reports: 0 })
  })
})

it('counts a reported session even if it was cancelled, and no other cancelled one', async () => {
  const { id: eventId } = await makeEvent({ slug: 'small-2017' })
  await makePublished({ eventId, session: { cancelledAt: new Date() } })
  await makeSession({ eventId, cancelledAt: new Date() })
  const { cells } = (await tallyFigure('o1')).total
  expect([numberOf(cells.sessions), numberOf(cells.published), numberOf(cells.missing)]).toEqual([1, 1, 0])
})

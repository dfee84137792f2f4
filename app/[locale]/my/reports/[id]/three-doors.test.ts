import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { signInAsDemo } from '@/auth/commands'
import { sessionCookie } from '@/auth/cookies'
import { emptyDatabase, makeEvent, makeReport, makeUser } from '@/db/testing'
import { questionsOf } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { moveReport } from '@/reports/commands'
import { keepNotes } from '@/reports/notes'
import { findPublished } from '@/reports/published-record'
import { findReport } from '@/reports/queries'
import { settings } from '@/settings'
import { POST as useNotes } from './notes/[notes]/use/route'
import { POST as save } from './save/route'

const paper = `${import.meta.dirname}/../../../../../../shared/reports/igf-2017-oas-open-forum.txt`
const form = formOf('igf-2017')
const here = settings().origin.origin
let eventId = ''
beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
})

type Report = Awaited<ReturnType<typeof makeReport>>
const nothing = Object.fromEntries(questionsOf(form).map(({ key }) => [key, undefined]))
const makeEmpty = () => makeReport({ eventId, typed: nothing })

async function post(door: typeof save, report: Report, path: string, fields: Iterable<[string, string]>) {
  const signedIn = await signInAsDemo(report.editor.email, '', null)
  if ('refused' in signedIn) throw new Error(signedIn.refused)
  const answer = await door(
    new Request(`${here}/en/my/reports/${report.id}${path}`, {
      method: 'POST',
      body: new URLSearchParams([...fields]).toString(),
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `${sessionCookie().name}=${signedIn.token}`,
      },
    }),
    { params: Promise.resolve({ locale: 'en', id: report.id, notes: path.split('/')[2] ?? '' }) },
  )
  expect(answer.status, await answer.clone().text()).toBe(303)
}

const baseOf = async ({ editor, id }: Report) => String((await findReport(editor, id))!.revision)

type Person = [name: string, position: string, organisation: string]
const people = (role: string, all: Person[]): [string, string][] =>
  all.flatMap(([name, position, organisation], place): [string, string][] => [
    [`${role}.${place}.name`, name],
    [`${role}.${place}.position`, position],
    [`${role}.${place}.organisation`, organisation],
  ])

/** What somebody types who has the paper beside them, question by question. */
function typedFrom(text: string): [string, string][] {
  const lines = text.split('\n')
  const after = (label: string) =>
    lines
      .find((line) => line.startsWith(label))!
      .slice(label.length)
      .trim()
  const below = (label: string, until: string) => {
    const from = lines.findIndex((line) => line.startsWith(label))
    const to = lines.findIndex((line) => line.startsWith(until))
    return lines.slice(from + 1, to).filter((line) => line.trim() !== '')
  }
  // As they stand on the paper: where the office has the organization in it, nobody takes it apart.
  const chair: Person = ['Belisario Contreras', 'OAS Cybersecurity Program Manager', '']
  const rapporteur: Person = ['Barbara Marchiori de Assis', 'OAS Cybersecurity Program Officer', '']
  const speakers = below('List of Speakers', 'Key Issues').map((line): Person => {
    const [name = '', ...rest] = line.slice(2).split(', ')
    return [name, rest.slice(0, -1).join(', '), rest.at(-1)!]
  })
  const issues = below('Key Issues', 'If there were').map((line) => line.slice(2))
  const way =
    'Please describe any Participant suggestions regarding the way forward/ potential next steps /key takeaways (3 paragraphs): '
  return [
    ['title', after('Session Title: ')],
    ['heldOn', 'other'],
    ['heldOn.other', after('Date: ')],
    ['time.from', '16:10'],
    ['time.to', '17:10'],
    ...people('organizers', [
      ['Belisario Contreras', 'Cybersecurity Program Manager', 'Organization of American States (OAS)'],
    ]),
    ...people('moderators', [chair]),
    ...people('rapporteurs', [rapporteur]),
    ...people('speakers', speakers),
    ...issues.map((issue, place): [string, string] => [`keyIssues.${place}`, issue]),
    ...below('If there were', 'Please describe the Discussions').map((one, place): [string, string] => [
      `presentations.${place}`,
      one,
    ]),
    ['discussion', below('Please describe the Discussions', 'Please describe any').join('\n\n')],
    ['wayForward', after(way)],
    ['participants.way', 'number'],
    ['participants.typed', after('Estimate the overall number of the participants present at the session: ')],
    ['women.way', 'number'],
    ['women.typed', after('Estimate the overall number of women present at the session: ')],
    ['genderExtent', 'N/A'],
    ['genderSummary', 'N/A'],
  ]
}

const own = (base: string, at = ''): [string, string][] => [
  ['base', base],
  ['at', at],
  ['do', 'continue'],
]

const doors: Record<string, (report: Report, text: string) => Promise<void>> = {
  async 'section by section'(report, text) {
    for (const section of form.sections) {
      const keys = section.questions.map(({ key }) => key)
      const fields = typedFrom(text).filter(([name]) => keys.includes(name.split('.')[0]!))
      const done: [string, string][] = [[`done.${section.key}`, 'yes']]
      await post(save, report, '/save', [...own(await baseOf(report), section.key), ...fields, ...done])
    }
  },
  async 'on one page'(report, text) {
    await post(save, report, '/save', [...own(await baseOf(report)), ...typedFrom(text)])
  },
  async 'from pasted notes'(report, text) {
    const notes = await keepNotes(report.editor, report.id, { text })
    if (!('kept' in notes)) throw new Error('The notes were not kept.')
    const takes = questionsOf(form).map(({ key }): [string, string] => [`take:${key}`, 'use'])
    await post(useNotes, report, `/notes/${notes.kept}/use`, [['base', await baseOf(report)], ...takes])
  },
}

/** Without the words that an answer was read from: they are the writer's own. */
const withoutWords = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, of) => (name === 'asTyped' ? undefined : of)))

test.skipIf(!existsSync(paper))('the real report is the same through each of the three doors', async () => {
  const text = readFileSync(paper, 'utf8')
  const admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
  const filed: Record<string, unknown> = {}
  for (const [name, file] of Object.entries(doors)) {
    const report = await makeEmpty()
    await file(report, text)
    const { draft, revision } = (await findReport(report.editor, report.id))!
    const { problems } = readDraft(form, draft, { ...report.event, eventName: report.event.name })
    expect([name, problems]).toEqual([name, []])
    expect(await moveReport(report.editor, report.id, 'submit', { revision })).toEqual({ moved: 'submit' })
    await moveReport(admin, report.id, 'publish', { revision })
    filed[name] = withoutWords((await findPublished(report.slug))!.answers)
  }
  const [first, ...others] = Object.values(filed)
  expect(Object.keys(first as object).length).toBeGreaterThan(10)
  for (const other of others) expect(other).toEqual(first)
})

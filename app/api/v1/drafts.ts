import type { z } from 'zod'
import { absolute } from '@/app/report-address'
import type { Member } from '@/auth/viewer'
import type {
  draftSchema as answeredSchema,
  DraftChange,
  listedDraftSchema,
} from '@/exports/api-draft-schemas'
import type { Draft } from '@/forms/answer'
import { parseFields } from '@/forms/fields'
import { fillFields } from '@/forms/filled-fields'
import type { Form } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { draftSchema } from '@/forms/schema'
import {
  type ExpectedReport,
  type ListedWork,
  listExpected,
  listMine,
  type WorkingCopy,
} from '@/reports/queries'

const pageOf = (id: string) => absolute(`/en/my/reports/${id}`)

type Session = Pick<ExpectedReport, 'sessionId' | 'code' | 'sessionTitle' | 'heldOn' | 'eventSlug'>
const sessionOf = ({ sessionId, code, sessionTitle, heldOn, eventSlug }: Session) => ({
  ...{ id: sessionId, code, title: sessionTitle, heldOn, event: eventSlug },
})

const listed = (report: ListedWork): z.infer<typeof listedDraftSchema> => ({
  id: report.id,
  status: report.status,
  revision: report.revision,
  publishedVersion: report.publishedVersion,
  dueAt: report.dueAt.toISOString(),
  session: sessionOf(report),
  page: pageOf(report.id),
})

const expected = (session: ExpectedReport): z.infer<typeof listedDraftSchema> => ({
  ...{ id: null, status: 'expected' as const, revision: null, publishedVersion: null, page: null },
  dueAt: session.dueAt.toISOString(),
  session: sessionOf(session),
})

/** Everything that waits for a member: sessions without a report, then the reports that they edit. */
export async function listDrafts(member: Member) {
  const [sessions, reports] = [await listExpected(member), await listMine(member)]
  return [...sessions.map(expected), ...reports.map(listed)]
}

/** A working copy as a program of its editor sees it. */
export function draftOf(report: WorkingCopy): z.infer<typeof answeredSchema> {
  const form = formOf(report.formKey)
  const { problems } = readDraft(form, report.draft, report)
  return {
    id: report.id,
    status: report.status,
    revision: report.revision,
    publishedVersion: report.publishedVersion,
    savedAt: report.savedAt.toISOString(),
    form: form.key,
    session: sessionOf(report),
    page: pageOf(report.id),
    language: report.draft.language,
    topics: report.draft.topics,
    typed: report.draft.typed,
    problems: problems.map(({ questionKey, code }) => ({ question: questionKey, problem: code })),
  }
}

export type Wrong = { parameter: string; value: string }

/** A change laid over the draft that it grew from, through the same reading and text gate as the fields of the editor. */
export function applyChange(
  form: Form,
  base: Draft,
  { typed = {}, topics = base.topics, language = base.language }: DraftChange,
): { draft: Draft; removed: string[] } | { wrong: Wrong[] } {
  const kept = Object.entries({ ...base.typed, ...typed }).filter(([, value]) => value !== null)
  const asked = { ...base, typed: Object.fromEntries(kept), topics, language }
  const checked = draftSchema(form).safeParse(asked)
  if (!checked.success)
    return {
      wrong: checked.error.issues.flatMap(({ path, message, ...issue }) =>
        'keys' in issue && Array.isArray(issue.keys)
          ? issue.keys.map((key) => ({ parameter: [...path, key].join('.'), value: message }))
          : [{ parameter: path.join('.'), value: message }],
      ),
    }
  const changed = Object.keys(typed).filter((key) => checked.data.typed[key] !== undefined)
  const keys = [...changed, 'topics', 'language']
  const entries = Object.values(fillFields(form, keys, checked.data)).flat()
  const read = parseFields(form, entries, base)
  if (!('draft' in read)) {
    const parameter = 'unknown' in read ? read.unknown : 'repeated' in read ? read.repeated : read.refused
    return { wrong: [{ parameter, value: 'This cannot be kept as text.' }] }
  }
  const emptied = Object.entries(typed).filter(([, value]) => value === null || isEmptyList(value))
  const all = { ...read.draft.typed }
  for (const [key, value] of emptied) {
    if (value === null) delete all[key]
    else all[key] = []
  }
  return { draft: { ...read.draft, typed: all }, removed: read.removed.map(({ key }) => key) }
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

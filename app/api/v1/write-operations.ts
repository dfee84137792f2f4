import type { DraftChange } from '@/exports/api-draft-schemas'
import { type KeyOperationId, keyOperations } from '@/exports/key-operations'
import { formOf } from '@/forms/released'
import { moveReport, saveReport, startReport } from '@/reports/commands'
import { findReport, findRevision } from '@/reports/queries'
import { applyChange, draftOf, listDrafts } from './drafts'
import type { Wish, WriteOperation, Written } from './write-operation'

const at = (id: string) => `/api/v1/my/reports/${id}`

async function answerOne(
  wish: Wish,
  id: string,
  more: object = {},
  status: 200 | 201 = 200,
): Promise<Written> {
  const report = await findReport(wish.member, id)
  if (!report?.isEditor) return { absent: true }
  return { one: { ...draftOf(report), ...more }, status, revision: report.revision, location: at(id) }
}

async function start(wish: Wish): Promise<Written> {
  const { session } = wish.body as { session: string }
  const started = await startReport(wish.member, session)
  return 'absent' in started ? { absent: true } : answerOne(wish, started.reportId, {}, 201)
}

async function change(wish: Wish): Promise<Written> {
  const { member, ifMatch, idempotencyKey } = wish
  const report = await findReport(member, wish.path.id!)
  if (!report?.isEditor) return { absent: true }
  if (ifMatch === null) return { needs: 'If-Match' }
  const base = await findRevision(member, report.id, ifMatch)
  if (!base) return stale(report.revision)
  const changed = applyChange(formOf(report.formKey), base.draft, wish.body as DraftChange)
  if ('wrong' in changed)
    return {
      problem: {
        status: 422,
        title: 'Not what the form asks',
        detail:
          'Nothing was saved. Each entry of errors names an answer of the form and what is wrong with it.',
        errors: changed.wrong,
      },
    }
  const outcome = await saveReport(member, report.id, {
    base: ifMatch,
    draft: changed.draft,
    ...(idempotencyKey && { idempotencyKey }),
  })
  if ('absent' in outcome) return { absent: true }
  if ('gone' in outcome)
    return {
      problem: {
        status: 409,
        title: 'No draft any more',
        detail: 'Somebody has submitted it. What was sent is kept as a revision of its own.',
      },
    }
  if ('clash' in outcome)
    return {
      problem: {
        status: 409,
        title: 'Somebody changed the same',
        detail: `Both are kept. Read revision ${outcome.clash.current}, decide, and send again what should stand.`,
        errors: outcome.clash.keys.map((key) => ({ parameter: key, value: 'changed by somebody else' })),
      },
    }
  return answerOne(wish, report.id, { merged: outcome.merged ?? [], removed: changed.removed })
}

const stale = (current: number): Written => ({
  problem: {
    status: 412,
    title: 'Another revision',
    detail: `The report is at revision ${current}. Read it again, then send what should stand.`,
  },
})

async function submit(wish: Wish): Promise<Written> {
  const { member, ifMatch } = wish
  const report = await findReport(member, wish.path.id!)
  if (!report?.isEditor) return { absent: true }
  if (ifMatch === null) return { needs: 'If-Match' }
  const outcome = await moveReport(member, report.id, 'submit', { revision: ifMatch })
  if ('absent' in outcome) return { absent: true }
  if ('stale' in outcome) return stale(outcome.stale)
  if ('problems' in outcome)
    return {
      problem: {
        status: 422,
        title: 'Not complete',
        detail: 'It is saved and not submitted. Each entry of errors names a question and what it lacks.',
        errors: outcome.problems.map(({ questionKey, code }) => ({ parameter: questionKey, value: code })),
      },
    }
  if ('refused' in outcome)
    return {
      problem: { status: 409, title: 'Not now', detail: 'The report is in another state by now.' },
    }
  const { id, revision } = report
  return { one: { id, status: 'submitted', revision, page: draftOf(report).page }, revision }
}

const answers: Record<KeyOperationId, (wish: Wish) => Promise<Written>> = {
  listDrafts: async ({ member }) => ({ list: await listDrafts(member) }),
  startDraft: start,
  findDraft: (wish) => answerOne(wish, wish.path.id!),
  changeDraft: change,
  submitDraft: submit,
}

/** What a key of a member can do, by the very commands that the editor calls. */
export const writeOperations: readonly WriteOperation[] = keyOperations.map((operation) => ({
  ...operation,
  answer: answers[operation.id],
}))

import { z } from 'zod'
import { absent, memberDoor } from '@/auth/door'
import { formOf } from '@/forms/released'
import { saveReport } from '@/reports/commands'
import { findNotes, markNotesUsed } from '@/reports/notes'
import { findReport, findRevision } from '@/reports/queries'
import { afterSave } from '../../../after-save'
import { proposalFor } from '../../proposal-for'

const fields = z.strictObject({ base: z.string().regex(/^\d{1,9}$/), use: z.array(z.string()) })

/** Puts the answers that were marked into the report; what was not marked stays as it is. */
export const POST = memberDoor({ fields, lists: ['use'] }, async ({ member, fields, locale, params }) => {
  const { id = '', notes: notesId = '' } = params
  const asker = { locale, isJson: false }
  const report = await findReport(member, id)
  const notes = await findNotes(member, id, notesId)
  const base = report && (await findRevision(member, id, Number(fields.base)))
  if (!report?.isEditor || !notes || !base) return absent(asker)
  const { rows, draft: proposed } = proposalFor(formOf(report.formKey), base.draft, notes.text)
  const typed = { ...base.draft.typed }
  for (const { question } of rows) {
    const answer = proposed.typed[question.key]
    if (fields.use.includes(question.key) && answer !== undefined) typed[question.key] = answer
  }
  const draft = { ...base.draft, typed }
  const outcome = await saveReport(member, id, { base: base.number, draft, origin: 'notes' })
  if ('absent' in outcome) return absent(asker)
  await markNotesUsed(member, id, notesId)
  return afterSave(outcome, `/${locale}/my/reports/${id}`, '/edit', { from: 'notes' })
})

import { absent, memberDoor, refuse, seeOther } from '@/auth/door'
import { formOf } from '@/forms/released'
import { misfitOf } from '@/forms/schema'
import { saveReport } from '@/reports/commands'
import { changedKeys } from '@/reports/merge'
import { findNotes, markNotesUsed } from '@/reports/notes'
import { proposalFor, takeAnswers } from '@/reports/proposal'
import { findReport, findRevision } from '@/reports/queries'
import { afterSave } from '../../../after-save'
import { refuseDraft } from '../../../refuse-draft'
import { readWish } from './read-wish'

/** Puts the answers that were chosen, and the lines that were given a place, into the report; the rest stays as it is. */
export const POST = memberDoor(
  { limit: 'save', kilobytes: 2_048 },
  async ({ member, entries, locale, params }) => {
    const { id = '', notes: notesId = '' } = params
    const asker = { locale, isJson: false }
    const report = await findReport(member, id)
    const notes = await findNotes(member, id, notesId)
    const base = report && (await findRevision(member, id, Number(new Map(entries).get('base'))))
    if (!report?.isEditor || !notes || !base) return absent(asker)
    const form = formOf(report.formKey)
    const proposed = proposalFor(form, base.draft, notes.text)
    const wish = readWish(form, entries, proposed)
    if ('refusal' in wish) return refuse(asker, wish.refusal, { values: { field: wish.field } })
    const draft = takeAnswers(form, base.draft, proposed, wish)
    const misfit = misfitOf(form, draft)
    if (misfit) return refuseDraft(asker, form, misfit)
    const path = `/${locale}/my/reports/${id}`
    const here = `${path}/notes/${notesId}`
    const isChanged = changedKeys(base.draft, draft).length > 0
    if (isChanged) {
      const origin = notes.name === null ? 'notes' : 'import'
      const outcome = await saveReport(member, id, { base: base.number, draft, origin })
      if ('absent' in outcome) return absent(asker)
      await markNotesUsed(member, id, notesId)
      if (!('saved' in outcome) || wish.unplaced.length === 0)
        return afterSave(outcome, path, '/edit', { from: 'notes' })
    }
    if (wish.unplaced.length > 0) return seeOther(`${here}?unplaced=${wish.unplaced.slice(0, 50).join(',')}`)
    return seeOther(`${here}?unchanged=yes`)
  },
)

import { absent } from '@/auth/door'
import type { Member } from '@/auth/viewer'
import type { Draft, TypedPerson } from '@/forms/answer'
import type { Form } from '@/forms/form'
import { formOf } from '@/forms/released'
import { misfitOf } from '@/forms/schema'
import type { Locale } from '@/messages/locales'
import { saveReport } from '@/reports/commands'
import { findReport, findRevision } from '@/reports/queries'
import { afterSave } from '../../after-save'
import { refuseDraft } from '../../refuse-draft'
import { findRole, placeOf, withPeople } from './role'

/** Adds people to a role of a report, and shows the first of them in the editor. `who` is told the draft and its form. */
export async function addPeople(
  { member, locale, params }: { member: Member; locale: Locale; params: Record<string, string> },
  base: number,
  who: (draft: Draft, form: Form) => readonly TypedPerson[] | null,
): Promise<Response> {
  const { id = '', question: key = '' } = params
  const asker = { locale, isJson: false }
  const report = await findReport(member, id)
  const from = report && (await findRevision(member, id, base))
  const form = report && formOf(report.formKey)
  const added = from && form ? who(from.draft, form) : null
  if (!report?.isEditor || !form || !from || !added || !findRole(form, key)) return absent(asker)
  const { people, at } = withPeople((from.draft.typed[key] ?? []) as TypedPerson[], added)
  const draft = { ...from.draft, typed: { ...from.draft.typed, [key]: people } }
  const misfit = misfitOf(form, draft)
  if (misfit) return refuseDraft(asker, form, misfit)
  const outcome = await saveReport(member, id, { base, draft })
  if ('absent' in outcome) return absent(asker)
  return afterSave(outcome, `/${locale}/my/reports/${id}`, placeOf(form, key, at))
}

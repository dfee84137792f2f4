import { missing } from '@/app/missing'
import type { Member } from '@/auth/viewer'
import type { Form } from '@/forms/form'
import { type Reading, readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import type { Locale } from '@/messages/locales'
import { isStaffOf } from '@/reports/policy'
import { findReport, type WorkingCopy } from '@/reports/queries'
import { enterAsStaff } from '../../enter'

export type ReviewParams = Promise<{ locale: string; id: string }>

type Entered = {
  locale: Locale
  member: Member
  report: WorkingCopy
  form: Form
  reading: Reading
  /** The address of the report's pages at this desk, without a slash at its end. */
  path: string
}

/** The first line of every page about one report: the staff of its event get further, and nobody else. */
export async function enterReview(params: ReviewParams): Promise<Entered> {
  const { locale, member } = await enterAsStaff(params)
  const { id } = await params
  const report = await findReport(member, id)
  if (!report || !isStaffOf(member, report.eventId)) return missing(locale)
  const form = formOf(report.formKey)
  return {
    locale,
    member,
    report,
    form,
    reading: readDraft(form, report.draft, report),
    path: `/${locale}/admin/reports/${report.id}`,
  }
}

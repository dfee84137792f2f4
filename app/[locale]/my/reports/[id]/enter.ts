import { missing } from '@/app/missing'
import type { Member } from '@/auth/viewer'
import type { Form } from '@/forms/form'
import { type Reading, readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import type { Locale } from '@/messages/locales'
import { findReport, type WorkingCopy } from '@/reports/queries'
import { enterAsMember } from '../../enter'

export type ReportParams = Promise<{ locale: string; id: string }>

type Entered = {
  locale: Locale
  member: Member
  report: WorkingCopy
  form: Form
  reading: Reading
  /** The address of the report's pages, without a slash at its end. */
  path: string
}

/** The first line of every page that writes a report of the member: nobody but its editors gets further. */
export async function enterReport(params: ReportParams): Promise<Entered> {
  const entered = await enterAsReader(params)
  return entered.report.isEditor ? entered : missing(entered.locale)
}

/** The first line of a page that the staff read too: its history, and who writes it. */
export async function enterAsReader(params: ReportParams): Promise<Entered> {
  const { locale, member } = await enterAsMember(params)
  const { id } = await params
  const report = await findReport(member, id)
  if (!report) return missing(locale)
  const form = formOf(report.formKey)
  return {
    locale,
    member,
    report,
    form,
    reading: readDraft(form, report.draft, report),
    path: `/${locale}/my/reports/${report.id}`,
  }
}

type Query = Promise<Record<string, string | string[] | undefined>>

/** The parameters of an address that are there once. */
export async function readQuery(searchParams: Query): Promise<Record<string, string>> {
  const single = Object.entries(await searchParams).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(single) as Record<string, string>
}

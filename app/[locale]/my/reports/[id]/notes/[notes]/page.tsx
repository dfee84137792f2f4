import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { ProposalForm } from '@/components/editor/proposal-form'
import { readDraft } from '@/forms/reading/draft'
import { findNotes } from '@/reports/notes'
import { canEdit } from '@/reports/policy'
import { proposalFor } from '@/reports/proposal'
import { findStart } from '@/reports/queries'
import { enterReport, readQuery } from '../../enter'

type Props = {
  params: Promise<{ locale: string; id: string; notes: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('notes')
  return { title: t('titleProposal', { title: report.sessionTitle }) }
}

/** What a text proposes, answer by answer, beside the text itself. Nothing is in the report until it is taken. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const { locale, member, report, form, reading, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const notes = await findNotes(member, report.id, (await params).notes)
  if (!notes || notes.questionKey !== null) return missing(locale)
  const { again, unchanged, unplaced = '' } = await readQuery(searchParams)
  const proposed = proposalFor(form, report.draft, notes.text, await findStart(member, report.id))
  return (
    <ProposalForm
      path={path}
      locale={locale}
      form={form}
      notes={notes}
      report={report}
      proposed={proposed}
      there={{ draft: report.draft, reading }}
      taken={{ draft: proposed.draft, reading: readDraft(form, proposed.draft, report) }}
      news={{
        isAgain: again === 'yes',
        isUnchanged: unchanged === 'yes',
        unplaced: unplaced.split(',').map(Number).filter(Number.isInteger).filter(Boolean),
      }}
    />
  )
}

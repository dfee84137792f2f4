import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { ProposalForm } from '@/components/editor/proposal-form'
import { readDraft } from '@/forms/reading/draft'
import { findNotes } from '@/reports/notes'
import { canEdit } from '@/reports/policy'
import { enterReport } from '../../enter'
import { proposalFor } from '../proposal-for'

type Props = { params: Promise<{ locale: string; id: string; notes: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('notes')
  return { title: t('titleProposal', { title: report.sessionTitle }) }
}

/** What the pasted text proposes, answer by answer, with the lines it comes from. Nothing is in the report until it is taken. */
export default async function ProposalPage({ params }: Props) {
  const { locale, member, report, form, reading, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const notes = await findNotes(member, report.id, (await params).notes)
  if (!notes) return missing(locale)
  const { rows, proposal, missed, draft } = proposalFor(form, report.draft, notes.text)
  return (
    <ProposalForm
      path={path}
      locale={locale}
      form={form}
      notesId={notes.id}
      revision={report.revision}
      lines={notes.text.split('\n')}
      rows={rows}
      there={{ draft: report.draft, reading }}
      proposed={{ draft, reading: readDraft(form, draft, report) }}
      leftover={proposal.leftover}
      missed={missed}
      doubts={proposal.doubts ?? []}
    />
  )
}

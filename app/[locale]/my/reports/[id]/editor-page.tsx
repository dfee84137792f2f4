import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { missing } from '@/app/missing'
import { suggestFor } from '@/app/suggest-for'
import { ReportForm } from '@/components/editor/report-form'
import { topicsAndLanguage } from '@/components/editor/tasks'
import { listVisitors } from '@/reports/editor-queries'
import { listWaiting } from '@/reports/held-queries'
import { canEdit } from '@/reports/policy'
import { listComments } from '@/reports/queries'
import { noteVisit } from '@/reports/visit-commands'
import { listTopics, readDraftTopics } from '@/topics/published'
import { enterReport, type ReportParams, readQuery } from './enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
  /** The key of the section to write, or null for all of them on one page. */
  only: string | null
}

/** The page that writes a report: all of it, or one section. What it sends goes to one address, whichever page it is. */
export async function EditorPage({ params, searchParams, only }: Props) {
  const { locale, member, report, form, reading, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const sections = form.sections.filter(({ key }) => only === null || key === only)
  const hasTopics = only === null || only === topicsAndLanguage
  if (sections.length === 0 && !hasTopics) return missing(locale)
  const { saved, merged, from, cleaned, problems } = await readQuery(searchParams)
  const visitors = await listVisitors(member, report.id, only ?? '')
  await noteVisit(member, report.id, only ?? '')
  const comments = await listComments(member, report.id)
  const topics = hasTopics ? (await listTopics()).filter(({ isRetired }) => !isRetired) : null
  const topicNames = hasTopics ? await readDraftTopics(locale) : new Map<string, string>()
  const waiting = await listWaiting(member, report, form)
  const suggestions = hasTopics ? await suggestFor(member, report, form, reading.answers) : []
  return (
    <ReportForm
      path={path}
      member={member.id}
      locale={locale}
      requestKey={randomUUID()}
      report={report}
      form={form}
      reading={reading}
      sections={sections}
      topics={topics}
      topicNames={topicNames}
      suggestions={suggestions}
      only={only}
      comments={comments}
      visitors={visitors}
      waiting={waiting}
      showsMissing={problems === 'all'}
      asksDone={problems === 'done'}
      news={{
        isSaved: saved === String(report.revision),
        merged: merged?.split(',') ?? [],
        cleaned: cleaned?.split(',') ?? [],
        isFromNotes: from === 'notes',
      }}
    />
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { Invitations, InviteForm } from '@/components/sharing/invitations'
import { HandOverForm, LeaveForm, Writers } from '@/components/sharing/writers'
import { listInvitations, listWriters } from '@/reports/editor-queries'
import { canManageEditors } from '@/reports/policy'
import { enterAsReader, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problemsOf = {
  email: '#email',
  'too-many': '#email',
  'last-organizer': '#hand-over',
  nobody: '#hand-over',
} as const
const doneWords = ['invited', 'revoke', 'remove', 'hand-over'] as const

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { report } = await enterAsReader(params)
  const { problem } = await readQuery(searchParams)
  const t = await getTranslations('sharing')
  return { title: t(problem ? 'titleWithError' : 'title', { title: report.sessionTitle }) }
}

/** Who writes the report, and who is asked to. */
export default async function EditorsPage({ params, searchParams }: Props) {
  const { locale, member, report, path } = await enterAsReader(params)
  const t = await getTranslations('sharing')
  const { done, problem: asked, typed } = await readQuery(searchParams)
  const writers = await listWriters(member, report.id)
  const own = writers.find(({ id }) => id === member.id)
  const isOrganizer = own?.isOrganizer === true
  const manages = canManageEditors(member, { ...report, isOrganizer })
  const invitations = manages ? await listInvitations(member, report.id) : []
  const problem = asked && asked in problemsOf ? (asked as keyof typeof problemsOf) : null
  const said = doneWords.find((word) => word === done)
  const candidates = writers.filter((one) => !one.isOrganizer && !one.isDisabled)
  const wrong = (...codes: (typeof problem)[]) =>
    problem !== null && codes.includes(problem) ? t(`problems.${problem}`) : undefined
  return (
    <>
      <p className="back-link">
        <a href={report.isEditor ? path : `/${locale}/admin/reports/${report.id}`}>{t('back')}</a>
      </p>
      {problem && (
        <ErrorSummary
          heading={t('problem')}
          problems={[{ href: problemsOf[problem], text: t(`problems.${problem}`) }]}
        />
      )}
      {said && (
        <Notice kind="done" role="status">
          <p>{t(`done.${said}`)}</p>
        </Notice>
      )}
      <h1>{t('heading')}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      <p>{t('what')}</p>
      <Writers path={path} writers={writers} own={member.id} manages={manages} />
      {manages && (
        <>
          <Invitations path={path} invitations={invitations} timeZone={report.timeZone} />
          <InviteForm path={path} typed={typed} problem={wrong('email', 'too-many')} />
        </>
      )}
      {isOrganizer && (
        <HandOverForm path={path} candidates={candidates} problem={wrong('nobody', 'last-organizer')} />
      )}
      {own && <LeaveForm path={path} isOrganizer={isOrganizer} />}
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Due } from '@/app/due'
import { Button } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { InvitationsTo } from '@/components/sharing/invitations'
import { WorkRow } from '@/components/work-row'
import { dayOf } from '@/messages/days'
import { enterLocale } from '@/messages/enter'
import type { Locale } from '@/messages/locales'
import { listInvitationsTo } from '@/reports/editor-queries'
import { type ExpectedReport, type ListedWork, listExpected, listMine } from '@/reports/queries'
import { enterAsMember } from './enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const doneWords = ['accepted', 'left'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params)
  const t = await getTranslations('my')
  return { title: t('title') }
}

/** Everything that waits for this member, what is asked back first; then what others have in hand, and what is public. */
export default async function MyReports({ params, searchParams }: Props) {
  const { locale, member } = await enterAsMember(params)
  const t = await getTranslations('my')
  const { done } = await searchParams
  const said = doneWords.find((word) => word === done)
  const invitations = await listInvitationsTo(member)
  const [expected, mine] = [await listExpected(member), await listMine(member)]
  const drafts = mine.filter(({ status }) => status === 'draft')
  const groups = (['returned', 'submitted', 'published', 'withdrawn'] as const).map(
    (status) => [status, mine.filter((report) => report.status === status)] as const,
  )
  const [[, returned], ...later] = groups as [(typeof groups)[0], ...(typeof groups)[0][]]
  return (
    <>
      {said && (
        <Notice kind="done" role="status">
          <p>{t(`done.${said}`)}</p>
        </Notice>
      )}
      <h1>{t('title')}</h1>
      <InvitationsTo invitations={invitations} />
      {expected.length + mine.length === 0 && <p className="lede">{t('empty')}</p>}
      {returned.length > 0 && <Reports heading={t('groups.returned')} reports={returned} locale={locale} />}
      {expected.length + drafts.length > 0 && (
        <section>
          <h2>{t('groups.toWrite')}</h2>
          <ul className="work-list">
            {drafts.map((report) => (
              <Report key={report.id} report={report} locale={locale} />
            ))}
            {expected.map((session) => (
              <Expected key={session.sessionId} session={session} locale={locale} />
            ))}
          </ul>
        </section>
      )}
      {later.map(
        ([status, reports]) =>
          reports.length > 0 && (
            <Reports key={status} heading={t(`groups.${status}`)} reports={reports} locale={locale} />
          ),
      )}
      <p>
        <a href={`/${locale}/my/keys`}>{t('keys')}</a>
      </p>
    </>
  )
}

type Listed = { heading: string; reports: ListedWork[]; locale: Locale }

const Reports = ({ heading, reports, locale }: Listed) => (
  <section>
    <h2>{heading}</h2>
    <ul className="work-list">
      {reports.map((report) => (
        <Report key={report.id} report={report} locale={locale} />
      ))}
    </ul>
  </section>
)

async function Report({ report, locale }: { report: ListedWork; locale: Locale }) {
  const t = await getTranslations('my')
  const s = await getTranslations('statuses')
  const { status, publishedVersion, openComments } = report
  const isCorrection = publishedVersion !== null && status !== 'published' && status !== 'withdrawn'
  return (
    <WorkRow session={report}>
      <h3>
        <a href={`/${locale}/my/reports/${report.id}`} dir="auto">
          {report.sessionTitle}
        </a>
      </h3>
      <p>{isCorrection ? t('correction', { status: s(status), version: publishedVersion }) : s(status)}</p>
      {openComments > 0 && <p>{t('comments', { count: openComments })}</p>}
      {(status === 'draft' || status === 'returned') && (
        <p>
          <Due {...report} />
        </p>
      )}
      {status === 'submitted' && report.submittedAt && (
        <p>{t('submittedOn', { day: dayOf(locale, report.submittedAt, report.timeZone) })}</p>
      )}
      {status === 'published' && report.publishedAt && (
        <p>
          {t('publishedOn', {
            day: dayOf(locale, report.publishedAt, report.timeZone),
            version: publishedVersion ?? 1,
          })}
        </p>
      )}
    </WorkRow>
  )
}

async function Expected({ session, locale }: { session: ExpectedReport; locale: Locale }) {
  const t = await getTranslations('my')
  return (
    <WorkRow session={session}>
      <h3 id={`session-${session.sessionId}`} dir="auto">
        {session.sessionTitle}
      </h3>
      <p>{t('notStarted')}</p>
      <p>
        <Due {...session} />
      </p>
      <form method="post" action={`/${locale}/my/start`}>
        <input type="hidden" name="session" value={session.sessionId} />
        <Button kind="quiet" aria-describedby={`session-${session.sessionId}`}>
          {t('start')}
        </Button>
      </form>
    </WorkRow>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Due } from '@/app/due'
import { Comments } from '@/components/editor/comments'
import { Happened } from '@/components/editor/happened'
import { MoveForms } from '@/components/editor/move-forms'
import { LeftPart } from '@/components/editor/saving-part'
import { TaskList } from '@/components/editor/task-list'
import { WaitingTexts } from '@/components/editor/waiting-texts'
import { ButtonLink } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { wordsIn } from '@/forms/words'
import { dayIn } from '@/messages/days'
import { listWaiting } from '@/reports/held-queries'
import { canEdit, moveNames, movesFor } from '@/reports/policy'
import { listComments, listMoves } from '@/reports/queries'
import { enterReport, type ReportParams, readQuery } from './enter'
import { listTasks } from './tasks'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  return { title: report.sessionTitle }
}

/** What a report still needs, in any order, and everything that can be done with it. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale, member, report, form, reading, path } = await enterReport(params)
  const t = await getTranslations('my.report')
  const s = await getTranslations('statuses')
  const comments = await listComments(member, report.id)
  const moves = await listMoves(member, report.id)
  const { done, refused, held, saved } = await readQuery(searchParams)
  const doneMove = moveNames.find((move) => move === done)
  const isOpen = canEdit(member, report)
  const waiting = await listWaiting(member, report, form)
  const groups = isOpen ? await listTasks(report, form, reading, comments, locale) : []
  const returned =
    report.status === 'returned' ? moves.findLast(({ action }) => action === 'return') : undefined
  return (
    <>
      <p className="back-link">
        <a href={`/${locale}/my`}>{t('back')}</a>
      </p>
      {doneMove && (
        <Notice kind="done" role="status">
          <p>{t(`done.${doneMove}`)}</p>
        </Notice>
      )}
      {saved === String(report.revision) && (
        <Notice kind="done" role="status">
          <p>{t('saved')}</p>
        </Notice>
      )}
      {refused && (
        <Notice kind="problem" role="alert">
          <p>{t('refused')}</p>
        </Notice>
      )}
      {held && /^\d{1,9}$/.test(held) && (
        <Notice kind="problem" role="alert" heading={t('held.heading')}>
          <p>{t.rich('held.text', { a: (words) => <a href={`${path}/history/${held}`}>{words}</a> })}</p>
        </Notice>
      )}
      <LeftPart
        form={form}
        draft={report.draft}
        written={{ user: member.id, report: report.id, address: `${path}/save` }}
        isOpen={isOpen}
      />
      <WaitingTexts path={path} form={form} texts={waiting} timeZone={report.timeZone} isOpen={isOpen} />
      <div className="work-row is-head">
        <div className="margin-note">
          <p>
            <bdi>{report.code}</bdi>
            <br />
            <bdi>{report.eventName}</bdi>
            <br />
            {dayIn(locale, report.heldOn)}
          </p>
          <p>
            <Due {...report} isDone={!isOpen} />
          </p>
          <p>{t('form', { name: wordsIn(form.name, locale) })}</p>
        </div>
        <div>
          <h1 className="report-title" dir="auto">
            {report.sessionTitle}
          </h1>
          <p className="lede">{s(report.status)}</p>
          <p>
            {report.publishedVersion !== null &&
            report.status !== 'published' &&
            report.status !== 'withdrawn'
              ? t('now.correction', { version: report.publishedVersion })
              : t(`now.${report.status}`)}
          </p>
          {returned?.note && (
            <Notice heading={t('returned')}>
              <p className="typed-text" dir="auto">
                {returned.note}
              </p>
            </Notice>
          )}
          <Comments comments={comments.filter(({ questionKey }) => questionKey === null)} />
          {isOpen && (
            <>
              <TaskList path={path} groups={groups} />
              <p className="button-row">
                <ButtonLink href={`${path}/check`}>{t('check')}</ButtonLink>
                <ButtonLink kind="quiet" href={`${path}/edit`}>
                  {t('onePage')}
                </ButtonLink>
                <ButtonLink kind="quiet" href={`${path}/notes`}>
                  {t('notes')}
                </ButtonLink>
              </p>
            </>
          )}
          <MoveForms path={path} revision={report.revision} moves={movesFor(member, report)} />
          <p>
            <a href={`${path}/preview`}>{t('preview')}</a>
            {' · '}
            <a href={`${path}/history`}>{t('history')}</a>
            {' · '}
            <a href={`${path}/editors`}>{t('editors')}</a>
            {report.publishedVersion !== null && report.status !== 'withdrawn' && (
              <>
                {' · '}
                <a href={`/${locale}/reports/${report.slug}`}>{t('public')}</a>
              </>
            )}
          </p>
          <Happened moves={moves} timeZone={report.timeZone} />
        </div>
      </div>
    </>
  )
}

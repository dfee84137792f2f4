import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { suggestFor } from '@/app/suggest-for'
import { TopicSuggestions } from '@/components/editor/topic-suggestions'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { ReportBody } from '@/components/records/report-body'
import { ReportHead } from '@/components/records/report-head'
import { CheckList } from '@/components/review/check-list'
import { Happened } from '@/components/review/happened'
import { MoveLinks } from '@/components/review/move-links'
import { Recommendations } from '@/components/review/recommendations'
import { Remarks } from '@/components/review/remarks'
import { RestOfForm } from '@/components/review/rest-of-form'
import { ReviewFacts } from '@/components/review/review-facts'
import { Reviewers } from '@/components/review/reviewers'
import { RevisionTable } from '@/components/review/revision-table'
import type { Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { listBases, listRecommendations } from '@/reports/beside-queries'
import { findChecks } from '@/reports/check-queries'
import { noteReview } from '@/reports/claim-commands'
import { findClaim, listOtherReviewers } from '@/reports/claim-queries'
import { listEditors } from '@/reports/desk-queries'
import {
  canClaim,
  canComment,
  canConfirmTopics,
  canRecommend,
  canRedact,
  isAdminOf,
  movesFor,
} from '@/reports/policy'
import { listComments, listMoves, listRevisions } from '@/reports/queries'
import { readDraftTopics } from '@/topics/published'
import { oneOf, readQuery } from '../../enter'
import { readTyped } from '../../typed'
import { asPublic } from './as-public'
import { enterReview, type ReviewParams } from './enter'

const moved = [
  'publish',
  'return',
  'decline',
  'reconsider',
  'correct',
  'drop',
  'withdraw',
  'restore',
  'redact',
  'recommended',
  'topic',
] as const
const unmade = ['other-state', 'problems'] as const
const unsaid = ['empty', 'too-long', 'unknown-question'] as const
const unrecommended = ['nothing-chosen', 'note-needed', 'note-too-long', 'stale'] as const

type Props = { params: ReviewParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReview(params)
  const t = await getTranslations('review')
  return { title: t('title', { code: report.code, title: report.sessionTitle }) }
}

/** A report as the public will read it, with all that the secretariat needs beside it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale, member, report, form, reading, path } = await enterReview(params)
  const query = await readQuery(searchParams)
  const t = await getTranslations('review')
  const { head, answers } = asPublic(report, form, reading)
  const checks = await findChecks(member, report, form, reading)
  const comments = await listComments(member, report.id)
  const recommendations = await listRecommendations(member, report.id)
  const mayComment = canComment(member, report)
  const claim = await findClaim(member, report.id)
  await noteReview(member, report)
  const topicNames = await readDraftTopics(locale)
  const base = (await listBases(member, report.id)).find(({ revision }) => revision < report.revision)
  const done = oneOf(moved, query.done)
  const refused = oneOf(unmade, query.refused)
  const uncommented = oneOf(unsaid, query.refused)
  const faulty = (uncommented && query.comment) ?? null
  const unadvised = oneOf(unrecommended, query.recommend)
  const commentProblem = uncommented ? t(`comments.refused.${uncommented}`) : undefined
  const adviceProblem = unadvised ? t(`recommend.refused.${unadvised}`) : undefined
  const typedComment = faulty ? await readTyped(`${path}/comments/${faulty}`) : ''
  const typedNote = unadvised ? await readTyped(`${path}/recommendations`) : ''

  const remarksOn = (questionKey: string | null, name: string) => (
    <Remarks
      questionKey={questionKey}
      name={name}
      // Those about the report as a whole stand in the list right above.
      checks={checks.filter((check) => check.questionKey !== null && check.questionKey === questionKey)}
      comments={comments.filter((comment) => comment.questionKey === questionKey)}
      path={path}
      canComment={mayComment}
      timeZone={report.timeZone}
      typed={faulty === (questionKey ?? 'report') ? typedComment : ''}
      problem={faulty === (questionKey ?? 'report') ? commentProblem : undefined}
    />
  )
  const remarks = (question: Question) => remarksOn(question.key, wordsIn(question.label, locale))
  const untaken = oneOf(['unknown-topic', 'too-many'] as const, query.topics)
  const problem = untaken
    ? { href: '#suggested-topics', text: t(`topics.${untaken}`) }
    : commentProblem
      ? { href: `#comment-on-${faulty}`, text: commentProblem }
      : adviceProblem && { href: '#recommend', text: adviceProblem }
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      {problem && <ErrorSummary heading={t('problem')} problems={[problem]} />}
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      {refused && (
        <Notice kind="problem" role="alert">
          <p>{t(`refused.${refused}`)}</p>
        </Notice>
      )}
      <ReportHead head={head} />
      <nav aria-label={t('parts.label')}>
        <ul className="jump-list">
          {(['checks', 'as-public', 'decide', 'happened'] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`parts.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <ReviewFacts
        report={report}
        editors={await listEditors(member, report.id)}
        topics={report.draft.topics.map((id) => topicNames.get(id) ?? id)}
        changes={base && `${path}/changes?from=${base.revision}`}
        base={base}
      />
      <TopicSuggestions
        suggestions={await suggestFor(member, report, form, reading.answers)}
        language={report.draft.language}
        level={2}
      >
        {canConfirmTopics(member, report)
          ? (id, words) => (
              <form method="post" action={`${path}/topics`}>
                <input type="hidden" name="topic" value={id} />
                <Button kind="quiet">{words}</Button>
              </form>
            )
          : null}
      </TopicSuggestions>
      <CheckList form={form} problems={reading.problems} checks={checks} />
      <Reviewers
        claim={claim}
        others={await listOtherReviewers(member, report.id)}
        path={path}
        timeZone={report.timeZone}
        mayClaim={canClaim(member, report)}
        isMine={claim?.userId === member.id}
        mayRelease={claim?.userId === member.id || isAdminOf(member, report.eventId)}
      />
      {remarksOn(null, t('wholeReport'))}
      <div className="as-public" id="as-public">
        <h2>{t('asPublic')}</h2>
        <ReportBody form={form} answers={answers} language={report.draft.language} remarks={remarks} />
        <RestOfForm
          form={form}
          answers={reading.answers}
          language={report.draft.language}
          remarks={remarks}
        />
      </div>
      <Recommendations
        recommendations={recommendations}
        path={path}
        revision={report.revision}
        mayRecommend={canRecommend(member, report)}
        typed={typedNote}
        problem={adviceProblem}
      />
      <MoveLinks
        moves={movesFor(member, report)}
        path={path}
        isOwn={report.isEditor}
        mayRedact={canRedact(member, report)}
        status={report.status}
      />
      <Happened moves={await listMoves(member, report.id)} timeZone={report.timeZone} />
      <RevisionTable
        revisions={await listRevisions(member, report.id)}
        current={report.revision}
        path={path}
        timeZone={report.timeZone}
      />
    </div>
  )
}

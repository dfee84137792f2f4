import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Check } from '@/reports/checks'
import type { ListedComment } from '@/reports/queries'
import { Button } from '../forms/button'
import { Details } from '../forms/details'
import { TextArea } from '../forms/field'
import { CheckWords } from './check-words'

/** `questionKey` null is the whole report. `typed` and `problem` are of a comment that was sent and could not be taken. */
type Props = {
  questionKey: string | null
  /** How the question is called, for those who do not see where the form stands. */
  name: string
  checks: readonly Check[]
  comments: readonly ListedComment[]
  /** The address of the report at this desk. */
  path: string
  canComment: boolean
  timeZone: string
  typed: string
  problem: string | undefined
}

/** What is said about one answer: what was found in it, the thread of comments, and the form to add one. */
export function Remarks(props: Props) {
  const t = useTranslations('review.comments')
  const { questionKey, name, checks, comments, canComment, problem } = props
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null)
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null)
  return (
    <div className="remarks" id={`answer-${questionKey ?? 'report'}`} tabIndex={-1}>
      {checks.length > 0 && (
        <ul className="check-list">
          {checks.map((check) => (
            <li key={JSON.stringify([check.code, check.values])}>
              <CheckWords check={check} />
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ol className="thread" aria-label={t('open', { count: open.length, name })}>
          {open.map((comment) => (
            <Comment key={comment.id} comment={comment} {...props} />
          ))}
        </ol>
      )}
      {resolved.length > 0 && (
        <Details summary={t('resolved', { count: resolved.length })}>
          <ol className="thread">
            {resolved.map((comment) => (
              <Comment key={comment.id} comment={comment} {...props} />
            ))}
          </ol>
        </Details>
      )}
      {canComment && (
        <Details
          isOpen={problem !== undefined}
          summary={
            <>
              {open.length > 0 ? t('reply') : t('add')} <span className="sr-only">{t('on', { name })}</span>
            </>
          }
        >
          <CommentForm {...props} id={`comment-on-${questionKey ?? 'report'}`} />
        </Details>
      )}
    </div>
  )
}

function CommentForm({ id, questionKey, name, path, typed, problem }: Props & { id: string }) {
  const t = useTranslations('review.comments')
  return (
    <form method="post" action={`${path}/comments`}>
      <input type="hidden" name="question" value={questionKey ?? ''} />
      <TextArea
        id={id}
        name="body"
        label={t('label', { name })}
        hint={t('hint')}
        value={typed}
        problem={problem}
      />
      <Button kind="quiet">{t('send')}</Button>
    </form>
  )
}

function Comment({ comment, path, canComment, timeZone }: Props & { comment: ListedComment }) {
  const t = useTranslations('review.comments')
  const locale = useLocale() as Locale
  const { id, body, authorName, createdAt, isByEditor, resolvedAt, revision } = comment
  return (
    <li id={`comment-${id}`} tabIndex={-1}>
      <p className="margin-note">
        {t.rich(isByEditor ? 'byEditor' : 'byStaff', {
          name: () => <bdi key="name">{authorName}</bdi>,
          day: dayOf(locale, createdAt, timeZone, 'short'),
          time: clockOf(createdAt, timeZone),
          revision,
        })}
      </p>
      <p className="typed-text" dir="auto">
        {body}
      </p>
      {canComment && resolvedAt === null && (
        <form method="post" action={`${path}/resolutions`}>
          <input type="hidden" name="comment" value={id} />
          <button type="submit" className="link-button">
            {t('resolve')} <span className="sr-only">{t('resolveWhich', { start: body.slice(0, 60) })}</span>
          </button>
        </form>
      )}
    </li>
  )
}

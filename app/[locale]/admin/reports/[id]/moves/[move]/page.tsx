import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { Button, ButtonLink } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea, TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { permanentPath } from '@/reports/permanent'
import { isMover, movesFor, needsCompleteness, needsNote } from '@/reports/policy'
import { listComments, type WorkingCopy } from '@/reports/queries'
import { oneOf, readQuery } from '../../../../enter'
import { readTyped } from '../../../../typed'
import { enterReview } from '../../enter'

type Props = {
  params: Promise<{ locale: string; id: string; move: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
const asked = [
  'return',
  'publish',
  'decline',
  'reconsider',
  'correct',
  'drop',
  'withdraw',
  'restore',
] as const
type Asked = (typeof asked)[number]
const refusals = [
  'due-unreadable',
  'note-needed',
  'note-too-long',
  'stale',
  'own-report',
  'not-confirmed',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, member, report } = await enterReview(params)
  const move = oneOf(asked, (await params).move)
  if (!move || !isMover(member, move, report)) return missing(locale)
  const t = await getTranslations('review.move')
  return { title: t(`${move}.title`, { code: report.code }) }
}

/** One decision: what follows from it, and what it needs to be told. */
export default async function MovePage({ params, searchParams }: Props) {
  const { locale, member, report, form, reading, path } = await enterReview(params)
  const move = oneOf(asked, (await params).move)
  if (!move || !isMover(member, move, report)) return missing(locale)
  if (!movesFor(member, report).includes(move)) redirect(`${path}?refused=other-state` as Route)
  const t = await getTranslations('review.move')
  const page = `${path}/moves/${move}`
  const refused = oneOf(refusals, (await readQuery(searchParams)).refused)
  const wantsNote = needsNote(move, report)
  const isNote = refused === 'note-needed' || refused === 'note-too-long'
  const isDue = refused === 'due-unreadable'
  const problem = refused && t(`refused.${refused}`)
  const open = (await listComments(member, report.id)).filter(({ resolvedAt }) => resolvedAt === null)
  const isBlocked = needsCompleteness(move) && reading.problems.length > 0
  const labels = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  const note = wantsNote && {
    name: 'note',
    label: t(`${move as 'return'}.note`),
    hint: t(`${move as 'return'}.noteHint`),
    value: await readTyped(page),
    problem: isNote ? problem! : undefined,
  }
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {problem && (
        <ErrorSummary
          heading={t('problem')}
          problems={[{ href: isNote ? '#note' : isDue ? '#due' : '#decide', text: problem }]}
        />
      )}
      <h1>{t(`${move}.title`, { code: report.code })}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      <WhatFollows move={move} report={report} />
      {open.length > 0 && (move === 'return' || move === 'publish') && (
        <>
          <p>{t(`${move}.comments`, { count: open.length })}</p>
          <ul>
            {open.map(({ id, questionKey, body }) => (
              <li key={id}>
                {questionKey !== null && <b>{labels.get(questionKey)}: </b>}
                <span dir="auto">{body}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isBlocked ? (
        <Notice kind="problem">
          <p>{t('blocked', { count: reading.problems.length })}</p>
          <p>
            <a href={`${path}#checks`}>{t('seeProblems')}</a>
          </p>
        </Notice>
      ) : (
        <form method="post" action={`${path}/moves`} id="decide">
          <input type="hidden" name="move" value={move} />
          <input type="hidden" name="revision" value={report.revision} />
          <input type="hidden" name="confirmed" value="yes" />
          {note &&
            (move === 'return' || move === 'decline' ? (
              <TextArea {...note} rows={6} />
            ) : (
              <TextField {...note} />
            ))}
          {move === 'return' && (
            <TextField
              name="due"
              label={t('return.due')}
              hint={t('return.dueHint')}
              width="medium"
              problem={isDue ? problem! : undefined}
            />
          )}
          <p className="button-row">
            <Button kind={move === 'withdraw' || move === 'decline' ? 'danger' : 'primary'}>
              {t(`${move}.button`)}
            </Button>
            <ButtonLink kind="quiet" href={path}>
              {t('cancel')}
            </ButtonLink>
          </p>
        </form>
      )}
    </div>
  )
}

async function WhatFollows({ move, report }: { move: Asked; report: WorkingCopy }) {
  const t = await getTranslations('review.move')
  const address = permanentPath({
    forumSlug: report.forumSlug,
    eventYear: report.year,
    sessionSlug: report.sessionSlug,
  })
  const version = (report.publishedVersion ?? 0) + 1
  return (
    <>
      <p>{t(`${move}.what`, { version })}</p>
      {move === 'publish' && address && (
        <p>
          {t('publish.address')} <bdi className="code">{address}</bdi>
        </p>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { Button, ButtonLink } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { SessionFields } from '@/components/secretariat/session-fields'
import { listKnown } from '@/events/programme-queries'
import { clashesOf, parseSession, typedOfSession } from '@/events/session-wish'
import { enterSessionOrNew } from './enter'

type Props = {
  params: Promise<{ locale: string; slug: string; session: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { session } = await enterSessionOrNew(params)
  const t = await getTranslations('sessionMaking')
  return { title: session ? t('change', { code: session.code }) : t('add') }
}

/** One session of the programme by hand, and what a change of it means. */
export default async function SessionPage({ params, searchParams }: Props) {
  const { member, event, session, path } = await enterSessionOrNew(params)
  const t = await getTranslations('sessionMaking')
  const query = await readQuery(searchParams)
  const typed = query.problem ? query : session ? typedOfSession(session) : { heldOn: event.startsOn }
  const read = query.problem ? parseSession(query) : null
  const problems = [
    ...(query.problem === 'taken'
      ? [{ field: 'code' as const, said: t('taken', { other: query.other ?? '' }) }]
      : []),
    ...(read && 'problems' in read
      ? read.problems.map(({ field, code }) => ({
          field,
          said: t(`problems.${code}`, { field: t(`fields.${field}`) }),
        }))
      : []),
  ]
  const clashes = session ? clashesOf(session, await listKnown(member, event.id)) : []
  const isOutside = session !== null && (session.heldOn < event.startsOn || session.heldOn > event.endsOn)
  const at = `${path}/sessions/${session?.id ?? 'new'}`
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}/sessions`}>{t('backToAll')}</a>
      </p>
      {problems.length > 0 && (
        <ErrorSummary
          heading={t('problem')}
          problems={problems.map(({ field, said }) => ({ href: `#${field}`, text: said }))}
        />
      )}
      <h1 dir="auto">{session ? session.title : t('add')}</h1>
      {query.done && (
        <Notice kind="done" role="status">
          <p>{t(query.done === 'added' ? 'done.added' : 'done.saved')}</p>
        </Notice>
      )}
      {session?.isCancelled && (
        <Notice>
          <p>{t('cancelledNote')}</p>
        </Notice>
      )}
      {session?.report && (
        <Notice>
          <p>{t(session.report.isPublic ? 'publishedNote' : 'reportNote')}</p>
        </Notice>
      )}
      {clashes.length > 0 && (
        <Notice kind="problem">
          <p>{t('clashNote', { count: clashes.length, place: session?.place ?? '' })}</p>
          <ul>
            {clashes.map((other) => (
              <li key={other.id}>
                <a href={`${path}/sessions/${other.id}`}>
                  <bdi>{other.code}</bdi> · <bdi>{other.title}</bdi>
                </a>
                , <bdi>{`${other.from}–${other.to}`}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isOutside && (
        <Notice>
          <p>{t('outsideNote')}</p>
        </Notice>
      )}
      <form method="post" action={`${at}/save`} noValidate>
        <SessionFields typed={typed} problems={problems} />
        <p className="button-row">
          <Button>{t(session ? 'save' : 'add')}</Button>
          {session && (
            <ButtonLink kind="quiet" href={`${at}/withdraw`}>
              {t(session.isCancelled ? 'holdLink' : 'cancelLink')}
            </ButtonLink>
          )}
        </p>
      </form>
    </div>
  )
}

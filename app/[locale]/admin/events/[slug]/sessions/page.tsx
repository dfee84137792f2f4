import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { ButtonLink } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { listKnown } from '@/events/programme-queries'
import { clashesOf } from '@/events/session-wish'
import { dayIn } from '@/messages/days'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('sessionMaking')
  return { title: t('title', { event: event.name }) }
}

/** The programme, to add to and to change by hand. */
export default async function SessionsPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('sessionMaking')
  const { done } = await readQuery(searchParams)
  const all = await listKnown(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      <h1>{t('title', { event: event.name })}</h1>
      {(done === 'cancelled' || done === 'held') && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <p className="button-row">
        <ButtonLink href={`${path}/sessions/new`}>{t('add')}</ButtonLink>
      </p>
      <p>{t('count', { count: all.length })}</p>
      <ul className="work-list">
        {all.map((session) => (
          <li key={session.id} className="work-row">
            <p className="margin-note">
              <bdi>{session.code}</bdi>
              <br />
              {dayIn(locale, session.heldOn, 'short')}
              {session.from && (
                <>
                  , <bdi>{[session.from, session.to].filter(Boolean).join('–')}</bdi>
                </>
              )}
            </p>
            <p>
              <a href={`${path}/sessions/${session.id}`} dir="auto">
                {session.title}
              </a>
              <br />
              {session.place && <bdi>{session.place}</bdi>}
              {session.isCancelled && <> · {t('isCancelled')}</>}
              {clashesOf(session, all).length > 0 && (
                <>
                  {' '}
                  · <span className="is-late">{t('clashes')}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

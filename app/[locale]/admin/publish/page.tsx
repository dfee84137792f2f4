import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { enterLocale } from '@/messages/enter'
import { enterAsStaff } from '../enter'
import { listChosen } from './chosen'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params)
  const t = await getTranslations('queue.publish')
  return { title: t('title') }
}

/** Asks before several reports become public together, and afterwards says which did. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { locale, member } = await enterAsStaff(params)
  const t = await getTranslations('queue.publish')
  const query = await searchParams
  const ids = [query.report ?? []].flat()
  const chosen = await listChosen(member, ids)
  const count = (typed: string | string[] | undefined) =>
    /^\d{1,3}$/.test(String(typed)) ? Number(typed) : null
  const [published, left] = [count(query.published), count(query.left)]
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      {published !== null && (
        <Notice kind={left ? 'problem' : 'done'} role="status">
          <p>{t('published', { count: published })}</p>
          {left !== null && left > 0 && <p>{t('left', { count: left })}</p>}
        </Notice>
      )}
      {chosen.length === 0 ? (
        published === null && <p>{t('none')}</p>
      ) : (
        <form method="post" action={`/${locale}/admin/publications`}>
          <p>{t('what', { count: chosen.length })}</p>
          <ul className="work-list">
            {chosen.map(({ id, revision, code, sessionTitle, eventName, checks, openComments }) => (
              <li key={id} className="work-row">
                <p className="margin-note">
                  <bdi>{code}</bdi>
                  <br />
                  <bdi>{eventName}</bdi>
                </p>
                <div>
                  <input type="hidden" name="report" value={`${id} ${revision}`} />
                  <p>
                    <a href={`/${locale}/admin/reports/${id}`} dir="auto">
                      {sessionTitle}
                    </a>
                  </p>
                  {checks + openComments > 0 && (
                    <p className="margin-note">{t('odd', { checks, openComments })}</p>
                  )}
                </div>
              </li>
            ))}
          </ul>
          <p className="button-row">
            <Button>{t('button', { count: chosen.length })}</Button>
            <ButtonLink kind="quiet" href={`/${locale}/admin`}>
              {t('cancel')}
            </ButtonLink>
          </p>
        </form>
      )}
    </div>
  )
}

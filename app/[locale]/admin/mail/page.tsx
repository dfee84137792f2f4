import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterAsAdmin, oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { Button } from '@/components/forms/button'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { MailTable } from '@/components/secretariat/mail-table'
import { isFullPage, listMails, mailStates, tallyMails } from '@/mail/admin-queries'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterAsAdmin(params)
  const t = await getTranslations('outbox')
  return { title: t('title') }
}

/** Every mail of the viewer's events: what waits, what could not be sent, what was sent, each to be read. */
export default async function MailsPage({ params, searchParams }: Props) {
  const { locale, member } = await enterAsAdmin(params)
  const t = await getTranslations('outbox')
  const query = await readQuery(searchParams)
  const view = {
    state: oneOf(mailStates, query.state),
    to: (query.to ?? '').slice(0, 200),
    before: query.before ?? null,
  }
  const [mails, tally] = [await listMails(member, view), await tallyMails(member)]
  const path = `/${locale}/admin/mail`
  const at = (changes: { state?: string | null; before?: string }) => {
    const { state = view.state, before } = changes
    const asked = Object.entries({ state, to: view.to, before }).filter(([, value]) => value)
    const search = new URLSearchParams(asked as [string, string][])
    return search.size === 0 ? path : `${path}?${search}`
  }
  const last = mails.at(-1)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      {/^\d{1,3}$/.test(query.again ?? '') && (
        <Notice kind="done" role="status">
          <p>{t('again', { count: Number(query.again) })}</p>
        </Notice>
      )}
      {tally.isShown && <p>{t('shown')}</p>}
      {tally.dead > 0 && (
        <Notice kind="problem">
          <p>{t('deadNotice', { count: tally.dead })}</p>
          <form method="post" action={`${path}/again`}>
            <p>
              <Button kind="quiet">{t('allAgain')}</Button>
            </p>
          </form>
        </Notice>
      )}
      <nav aria-label={t('states.label')}>
        <ul className="jump-list">
          <li>
            <a href={at({ state: null })} aria-current={view.state === null ? 'true' : undefined}>
              {t('states.all')}
            </a>
          </li>
          {mailStates.map((state) => (
            <li key={state}>
              <a href={at({ state })} aria-current={view.state === state ? 'true' : undefined}>
                {t(`states.${state}`)} ({tally[state]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={path} className="board-type">
        {view.state && <input type="hidden" name="state" value={view.state} />}
        <TextField name="to" label={t('to')} width="medium" value={view.to} />
        <Button kind="quiet">{t('find')}</Button>
      </form>
      {mails.length === 0 ? <p>{t('none')}</p> : <MailTable mails={mails} path={path} />}
      {last && isFullPage(mails) && (
        <p>
          <a href={at({ before: last.id })}>{t('older')}</a>
        </p>
      )}
    </div>
  )
}

import '@/components/secretariat/secretariat.css'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { Button, ButtonLink } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { MailText } from '@/components/secretariat/mail-text'
import { findWriting } from '@/mail/admin-queries'
import { localeOf } from '@/mail/outbox'
import { listReminders } from '@/mail/reminder-queries'
import { writeReminder } from '@/mail/reminders'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('remind')
  return { title: t('title', { event: event.name }) }
}

/** Shows the mail and everybody who gets it, before anybody does. */
export default async function RemindPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('remind')
  const query = await searchParams
  const sessionIds = [query.session ?? []].flat()
  const which = oneOf(['late', 'open'] as const, String(query.which)) ?? { sessionIds }
  const reminders = await listReminders(member, event.id, which)
  const reached = reminders.filter(({ isRefused }) => !isRefused)
  const write = await findWriting(member, event.id, 'reminder')
  const first = reached[0]
  const sent = /^\d{1,4}$/.test(String(query.sent)) ? Number(query.sent) : null
  const mail = first && write && writeReminder(write, localeOf(first.locale), first)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      <h1>{t('title', { event: event.name })}</h1>
      {sent !== null ? (
        <Notice kind="done" role="status">
          <p>{t('sent', { count: sent })}</p>
          <p>
            <a href={`/${locale}/admin/mail`}>{t('seeMail')}</a>
          </p>
        </Notice>
      ) : first && mail ? (
        <form method="post" action={`${path}/remind/now`}>
          <input type="hidden" name="wish" value={randomUUID()} />
          {[...new Set(reached.map(({ sessionId }) => sessionId))].map((id) => (
            <input key={id} type="hidden" name="session" value={id} />
          ))}
          <h2>{t('readers', { count: reached.length })}</h2>
          <ul className="work-list">
            {reminders.map(({ sessionId, recipient, code, title, isRefused }) => (
              <li key={`${sessionId} ${recipient}`} className="work-row">
                <p className="margin-note">
                  <bdi>{code}</bdi>
                </p>
                <p>
                  <span dir="auto">{title}</span>
                  <br />
                  <bdi>{recipient}</bdi>
                  {isRefused && <> · {t('refused')}</>}
                </p>
              </li>
            ))}
          </ul>
          <h2>{t('mail')}</h2>
          <p>{t('mailOf', { recipient: first.recipient })}</p>
          <p>
            <b dir="auto">{mail.subject}</b>
          </p>
          <MailText body={mail.body} locale={localeOf(first.locale)} />
          <p>
            <a href={`${path}/mails/reminder/${localeOf(first.locale)}`}>{t('change')}</a>
          </p>
          <p className="button-row">
            <Button>{t('button', { count: reached.length })}</Button>
            <ButtonLink kind="quiet" href={path}>
              {t('cancel')}
            </ButtonLink>
          </p>
        </form>
      ) : (
        <p>{t('nobody')}</p>
      )}
    </div>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterAsAdmin, readQuery } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { MailText } from '@/components/secretariat/mail-text'
import { findMail } from '@/mail/admin-queries'
import { clockOf, dayOf } from '@/messages/days'

type Props = {
  params: Promise<{ locale: string; mail: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function enterMail(params: Props['params']) {
  const { locale, member } = await enterAsAdmin(params)
  const mail = await findMail(member, (await params).mail)
  if (!mail) return missing(locale)
  return { locale, mail }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await enterMail(params)).mail.subject }
}

/** One mail as its reader gets it, and what became of it. */
export default async function MailPage({ params, searchParams }: Props) {
  const { locale, mail } = await enterMail(params)
  const t = await getTranslations('outbox')
  const zone = mail.timeZone ?? 'UTC'
  const when = (moment: Date) => `${dayOf(locale, moment, zone)}, ${clockOf(moment, zone)} (${zone})`
  const facts = [
    ['to', mail.recipient],
    ['event', mail.eventName],
    ['state', t(`states.${mail.state}`)],
    ['written', when(mail.createdAt)],
    ['sent', mail.sentAt && when(mail.sentAt)],
    ['next', mail.state === 'failing' ? when(mail.dueAt) : null],
    ['attempts', mail.attempts > 0 ? String(mail.attempts) : null],
    ['said', mail.lastError],
    ['parts', t(mail.quotesPeople ? 'textOnly' : 'textAndHtml')],
  ] as const
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin/mail`}>{t('backToList')}</a>
      </p>
      <h1 dir="auto">{mail.subject}</h1>
      {(await readQuery(searchParams)).again && (
        <Notice kind="done" role="status">
          <p>{t('again', { count: 1 })}</p>
        </Notice>
      )}
      <dl className="review-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`facts.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {mail.state === 'dead' && (
        <form method="post" action={`/${locale}/admin/mail/${mail.id}/again`}>
          <p>
            <Button>{t('sendAgain')}</Button>
          </p>
        </form>
      )}
      {mail.body === null ? <p>{t('secret')}</p> : <MailText body={mail.body} locale={mail.locale} />}
      {mail.reportId && (
        <p>
          <a href={`/${locale}/admin/reports/${mail.reportId}`}>{t('report')}</a>
        </p>
      )}
    </div>
  )
}

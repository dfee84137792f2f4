import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { isMailShown, listShownMails } from '@/mail/queries'
import { enterLocale } from '@/messages/enter'
import { settings } from '@/settings'

type Props = PageProps<'/[locale]/mailbox'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params)
  const name = (await getTranslations('site'))('name')
  return { title: `${(await getTranslations('mailbox'))('title')} – ${name}` }
}

/** Outgoing mail of a demo that has no mail server. Anywhere else there is no such page. */
export default async function MailboxPage({ params }: Props) {
  const locale = await enterLocale(params)
  if (!isMailShown()) notFound()
  const t = await getTranslations('mailbox')
  const format = await getFormatter()
  const mails = await listShownMails()
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('why')}</p>
      <p>
        <a href={`/${locale}/sign-in`}>{t('signIn')}</a>
      </p>
      {mails.length === 0 && <p>{t('none')}</p>}
      {mails.map(({ id, recipient, subject, body, createdAt }) => (
        <article key={id} className="shown-mail" aria-labelledby={id}>
          <h2 id={id} dir="auto">
            {subject}
          </h2>
          <p className="margin-note">
            {t('to')} <bdi>{recipient}</bdi> · {t('written')}{' '}
            <time dateTime={createdAt.toISOString()}>
              {format.dateTime(createdAt, { dateStyle: 'long', timeStyle: 'medium' })}
            </time>
          </p>
          <p className="shown-mail-body" dir="auto">
            {withLinks(body)}
          </p>
        </article>
      ))}
    </>
  )
}

/** The text of a mail, in which the links to this portal can be opened and nothing else can. */
function withLinks(text: string) {
  const home = `${settings().origin.origin}/`
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    if (!part.startsWith(home)) return part
    return (
      <a key={part} href={part.slice(home.length - 1)}>
        {part}
      </a>
    )
  })
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { findReaderAddress } from '@/mail/reminder-commands'
import { findRefusal } from '@/mail/reminder-queries'
import { readRefusal, refusalPath } from '@/mail/unsubscribe'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string; event: string; who: string; seal: string }> }

async function enterRefusal(params: Props['params']) {
  const locale = await enterLocale(params)
  const link = readRefusal(await params)
  const email = link && (await findReaderAddress(link.reader))
  const found = link && email ? await findRefusal(link.eventId, email) : null
  if (!link || !email || !found) return missing(locale)
  return { locale, email, path: `/${locale}${refusalPath(link.eventId, link.reader)}`, ...found }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { eventName } = await enterRefusal(params)
  const t = await getTranslations('noReminders')
  return { title: t('title', { event: eventName }) }
}

/** Where the last link of a reminder leads. Opening it changes nothing, for a mail scanner opens it too. */
export default async function NoRemindersPage({ params }: Props) {
  const { email, eventName, isRefused, path } = await enterRefusal(params)
  const t = await getTranslations('noReminders')
  return (
    <>
      <h1>{t('title', { event: eventName })}</h1>
      <p className="lede">
        {t.rich(isRefused ? 'stopped' : 'ask', {
          email: () => <bdi key="email">{email}</bdi>,
          event: eventName,
        })}
      </p>
      <p>{t('others')}</p>
      <form method="post" action={`${path}/change`}>
        <p className="button-row">
          <Button name="wish" value={isRefused ? 'resume' : 'stop'} kind={isRefused ? 'quiet' : 'primary'}>
            {t(isRefused ? 'resume' : 'stop')}
          </Button>
        </p>
      </form>
    </>
  )
}

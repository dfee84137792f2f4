import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { findInvitation } from '@/auth/invitation'
import { Button } from '@/components/forms/button'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string; invitation: string }> }

async function enterInvitation(params: Props['params']) {
  const locale = await enterLocale(params)
  const invitation = await findInvitation((await params).invitation)
  return invitation ? { locale, invitation } : missing(locale)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = (await enterInvitation(params)).invitation
  const t = await getTranslations('invitation')
  return { title: t('title', { code }) }
}

/** Where the personal link of an invitation leads. Opening it changes nothing; the address is proven by a mail to it. */
export default async function InvitationPage({ params }: Props) {
  const { locale, invitation } = await enterInvitation(params)
  const t = await getTranslations('invitation')
  const { id, email, code, title, eventName, isTaken } = invitation
  return (
    <>
      <h1>{t('title', { code })}</h1>
      <p className="lede" dir="auto">
        {title}
      </p>
      <p>
        <bdi>{eventName}</bdi>
      </p>
      <p>{t.rich(isTaken ? 'taken' : 'what', { email: () => <bdi key="email">{email}</bdi> })}</p>
      <form method="post" action={`/${locale}/invitation/${id}/ask`}>
        <p className="button-row">
          <Button>{t(isTaken ? 'signIn' : 'takeUp')}</Button>
        </p>
      </form>
    </>
  )
}

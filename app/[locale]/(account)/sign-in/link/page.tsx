import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { browserCookie } from '@/auth/cookies'
import { findLink } from '@/auth/queries'
import { signInMinutes } from '@/auth/sign-in-mail'
import { Button, ButtonLink } from '@/components/forms/button'
import { enterLocale } from '@/messages/enter'
import { titleOf } from '../../title'

type Props = PageProps<'/[locale]/sign-in/link'>

export const generateMetadata = ({ params }: Props): Promise<Metadata> => titleOf(params, 'title')

/** What the link of a mail leads to. Opening it changes nothing, because mail scanners open every link. */
export default async function LinkPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const { token } = await searchParams
  const t = await getTranslations('signIn')
  const browser = (await cookies()).get(browserCookie().name)?.value ?? null
  const link = typeof token === 'string' && token.length <= 100 ? token : ''
  const state = await findLink(link, browser)
  if (state === 'open') {
    return (
      <>
        <h1>{t('linkTitle')}</h1>
        <p className="lede">{t('linkWhy')}</p>
        <form method="post" action={`/${locale}/sign-in/link/use`}>
          <input type="hidden" name="token" value={link} />
          <Button>{t('useLink')}</Button>
        </form>
      </>
    )
  }
  return (
    <>
      <h1>{t(state === 'gone' ? 'goneTitle' : 'elsewhereTitle')}</h1>
      <p className="lede">{state === 'gone' ? t('gone', { minutes: signInMinutes }) : t('elsewhere')}</p>
      <p>
        <ButtonLink kind={state === 'gone' ? 'primary' : 'quiet'} href={`/${locale}/sign-in`}>
          {t('askAgain')}
        </ButtonLink>
      </p>
    </>
  )
}

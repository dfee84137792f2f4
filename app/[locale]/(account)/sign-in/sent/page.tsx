import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { browserCookie } from '@/auth/cookies'
import { findWaitingAddress } from '@/auth/queries'
import { signInMinutes } from '@/auth/sign-in-mail'
import { Button, ButtonLink } from '@/components/forms/button'
import { Details } from '@/components/forms/details'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { isMailShown } from '@/mail/queries'
import { enterLocale } from '@/messages/enter'
import { titleOf } from '../../title'

type Props = PageProps<'/[locale]/sign-in/sent'>

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  titleOf(params, 'sentTitle', (await searchParams).problem)

/** Waits for the code of the mail; says so when the mail that this browser asked for can no longer be used. */
export default async function SentPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const { problem } = await searchParams
  const t = await getTranslations('signIn')
  const browser = (await cookies()).get(browserCookie().name)?.value
  const email = browser ? await findWaitingAddress(browser) : null
  const again = <ButtonLink href={`/${locale}/sign-in`}>{t('askAgain')}</ButtonLink>
  if (problem === 'disabled') {
    return (
      <>
        <h1>{t('disabledTitle')}</h1>
        <p className="lede">{t('disabled')}</p>
      </>
    )
  }
  if (email === null) {
    return (
      <>
        <h1>{t(problem ? 'goneTitle' : 'sentTitle')}</h1>
        <p className="lede">{problem ? t('gone', { minutes: signInMinutes }) : t('nothingAsked')}</p>
        <p>{again}</p>
      </>
    )
  }
  const wrong = problem === 'wrong-code' ? t('wrongCode') : problem === 'no-code' ? t('enterCode') : undefined
  return (
    <>
      {wrong && <ErrorSummary heading={t('problemTitle')} problems={[{ href: '#code', text: wrong }]} />}
      <h1>{t('sentTitle')}</h1>
      <p className="lede">{t.rich('sentTo', { email: () => <bdi>{email}</bdi> })}</p>
      <p>{t('sentOn', { minutes: signInMinutes })}</p>
      <form method="post" action={`/${locale}/sign-in/code`} noValidate>
        <TextField
          name="code"
          width="short"
          autoComplete="one-time-code"
          spellCheck={false}
          lang="en"
          label={t('code')}
          hint={t('codeHint')}
          problem={wrong}
        />
        <Button>{t('useCode')}</Button>
      </form>
      {isMailShown() && (
        <p>{t.rich('demoMail', { mailbox: (words) => <a href={`/${locale}/mailbox`}>{words}</a> })}</p>
      )}
      <Details summary={t('noMail')}>
        <p>{t('noMailWhy')}</p>
        <p>
          <a href={`/${locale}/sign-in`}>{t('askAgain')}</a>
        </p>
      </Details>
    </>
  )
}

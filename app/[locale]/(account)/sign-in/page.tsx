import type { Metadata, Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { typedCookie } from '@/auth/cookies'
import { currentViewer } from '@/auth/current'
import { parseReturnTo } from '@/auth/return-to'
import { homeOf } from '@/auth/viewer'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { enterLocale } from '@/messages/enter'
import { settings } from '@/settings'
import { titleOf } from '../title'
import { DemoAccounts } from './demo-accounts'

type Props = PageProps<'/[locale]/sign-in'>

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  titleOf(params, 'title', (await searchParams).problem)

const single = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** Asks for an address. Who is signed in already is led on; demo mode offers its three accounts below. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const asked = await searchParams
  const t = await getTranslations('signIn')
  const returnTo = parseReturnTo(single(asked.returnTo), '')
  const viewer = await currentViewer()
  if (viewer) redirect((returnTo || `/${locale}${homeOf(viewer)}`) as Route)
  const problem = single(asked.problem) === 'email' ? t('enterEmail') : undefined
  const typed = problem && (await cookies()).get(typedCookie().name)?.value
  return (
    <>
      {problem && <ErrorSummary heading={t('problemTitle')} problems={[{ href: '#email', text: problem }]} />}
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <form method="post" action={`/${locale}/sign-in/ask`} noValidate>
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          name="email"
          type="email"
          width="medium"
          autoComplete="email"
          spellCheck={false}
          lang="en"
          label={t('email')}
          hint={t('emailHint')}
          problem={problem}
          value={typed}
        />
        <Button>{t('send')}</Button>
      </form>
      {settings().isDemo && <DemoAccounts locale={locale} returnTo={returnTo} />}
    </>
  )
}

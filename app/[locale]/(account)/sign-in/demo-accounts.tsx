import { useTranslations } from 'next-intl'
import { Button } from '@/components/forms/button'
import { demoAccounts } from '@/demo/accounts'
import { isMailShown } from '@/mail/queries'
import type { Locale } from '@/messages/locales'

const accounts = ['organizer', 'reviewer', 'admin'] as const

/** The three accounts of demo mode, one press each. */
export function DemoAccounts({ locale, returnTo }: { locale: Locale; returnTo: string }) {
  const t = useTranslations('signIn')
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t('demoTitle')}</h2>
      <p>{t('demoWhy')}</p>
      <form method="post" action={`/${locale}/sign-in/as`} className="account-choices">
        <input type="hidden" name="returnTo" value={returnTo} />
        {accounts.map((account) => (
          <Button key={account} kind="quiet" name="account" value={account}>
            {t(`demoAs.${account}`, { name: demoAccounts[account].name })}
          </Button>
        ))}
      </form>
      {isMailShown() && (
        <p>{t.rich('demoMail', { mailbox: (words) => <a href={`/${locale}/mailbox`}>{words}</a> })}</p>
      )}
    </section>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import './member-shell.css'

type Shell = {
  locale: string
  /** Who is signed in, as the shell names them. */
  name: string
  isStaff: boolean
  children: ReactNode
}

/** Around every page that only members see: who is signed in, the two desks, and the way out. */
export function MemberShell({ locale, name, isStaff, children }: Shell) {
  const t = useTranslations('member')
  return (
    <div className="member-shell">
      <a className="skip-to-main" href="#main">
        {t('skip')}
      </a>
      <header className="member-header">
        <a className="member-home" href={`/${locale}`}>
          {t('portal')}
        </a>
        <nav aria-label={t('navigation')}>
          <ul className="member-links">
            <li>
              <a href={`/${locale}/my`}>{t('myReports')}</a>
            </li>
            {isStaff && (
              <li>
                <a href={`/${locale}/admin`}>{t('secretariat')}</a>
              </li>
            )}
          </ul>
        </nav>
        <form className="member-out" method="post" action={`/${locale}/sign-out`}>
          <span className="member-name">{t.rich('signedInAs', { name: () => <bdi>{name}</bdi> })}</span>
          <button type="submit" className="member-sign-out">
            {t('signOut')}
          </button>
        </form>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

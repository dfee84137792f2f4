import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import './member-shell.css'

type Shell = {
  locale: string
  /** Who is signed in, as the shell names them. */
  name: string
  isStaff: boolean
  /** Which of the two desks the page is at. */
  desk: 'my' | 'admin'
  children: ReactNode
}

/** Around every page that only members see: the two desks, who is signed in, the way out, and the page's `main`. */
export function MemberShell({ locale, name, isStaff, desk, children }: Shell) {
  const t = useTranslations('member')
  const desks = isStaff ? (['my', 'admin'] as const) : (['my'] as const)
  return (
    <>
      <div className="member-bar">
        <nav aria-label={t('navigation')}>
          <ul className="member-desks">
            {desks.map((one) => (
              <li key={one}>
                <a href={`/${locale}/${one}`} aria-current={one === desk ? 'true' : undefined}>
                  {t(one)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form className="member-out" method="post" action={`/${locale}/sign-out`}>
          <span>{t.rich('signedInAs', { name: () => <bdi>{name}</bdi> })}</span>
          <button type="submit">{t('signOut')}</button>
        </form>
      </div>
      <main id="main" className="record-page">
        {children}
      </main>
    </>
  )
}

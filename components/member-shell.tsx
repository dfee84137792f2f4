import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { locales, ownNames } from '@/messages/locales'
import { ForgetAtSignOut } from './editor/saving/sign-out'
import { Ring } from './site/ring'
import './member-shell.css'

type Shell = {
  /** Who is signed in, by id. */
  member: string
  /** Who is signed in, as the shell names them. */
  name: string
  isStaff: boolean
  /** Which of the two desks the page is at. */
  desk: 'my' | 'admin'
  /** The page asked for, below its language, with its query: where the other language leads. */
  address: string
  children: ReactNode
}

/** Around every page that only members see: the way past the head, the two desks, who is signed in, and the way out. */
export function MemberShell({ member, name, isStaff, desk, address, children }: Shell) {
  const t = useTranslations('member')
  const saving = useTranslations('saving')
  const locale = useLocale()
  const desks = isStaff ? (['my', 'admin'] as const) : (['my'] as const)
  return (
    <>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <header className="site-header">
        <div className="site-header-row">
          <a href={`/${locale}`} className="site-name">
            <Ring />
            <span>{t('portal')}</span>
          </a>
          <nav aria-label={t('navigation')}>
            <ul className="site-rooms">
              {desks.map((one) => (
                <li key={one}>
                  <a href={`/${locale}/${one}`} aria-current={one === desk ? 'page' : undefined}>
                    {t(one)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <ul className="site-doors">
            {locales
              .filter((other) => other !== locale)
              .map((other) => (
                <li key={other}>
                  <a href={`/${other}${address}`} lang={other} hrefLang={other}>
                    {ownNames[other]}
                  </a>
                </li>
              ))}
          </ul>
          <form className="member-out" method="post" action={`/${locale}/sign-out`}>
            <span>{t.rich('signedInAs', { name: () => <bdi key="name">{name}</bdi> })}</span>
            <button type="submit">{t('signOut')}</button>
            <ForgetAtSignOut user={member} question={saving('signOutUnsaved')} />
          </form>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="record-page">
        {children}
      </main>
    </>
  )
}

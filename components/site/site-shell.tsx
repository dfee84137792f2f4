import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SiteHeader } from './site-header'

/** Around every page that does not depend on who asks: the way past the head, the head, and the page itself. */
export function SiteShell({ address, children }: { address: string; children: ReactNode }) {
  const t = useTranslations('site')
  return (
    <>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <SiteHeader address={address} />
      <main id="main" tabIndex={-1} className="record-page">
        {children}
      </main>
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { enterLocale } from '@/messages/enter'
import { directionOf } from '@/messages/locales'
import { readAddress } from '../address'
import * as fonts from '../fonts'

const faces = Object.values(fonts)
  .map(({ className }) => className)
  .join(' ')

/**
 * The document around every page: language, direction, header and footer, the same for everyone. What is below gives its
 * own `<main id="main">`, which the first link of the page leads to.
 */
export default async function DocumentLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = await enterLocale(params)
  const t = await getTranslations('site')
  const address = await readAddress()
  return (
    <html lang={locale} dir={directionOf(locale)} className={faces}>
      <body>
        <a href="#main" className="skip-link">
          {t('skip')}
        </a>
        <SiteHeader address={address} />
        {children}
        <SiteFooter />
        <script src="/page.js" defer />
      </body>
    </html>
  )
}

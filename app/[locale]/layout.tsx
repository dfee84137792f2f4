import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { enterLocale } from '@/messages/enter'
import { directionOf } from '@/messages/locales'
import '../fonts'

/**
 * The document around every page: its language, direction and foot. Each room below gives its own head and the
 * `<main id="main">` that the first link of the page leads to.
 */
export default async function DocumentLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = await enterLocale(params)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        {children}
        <SiteFooter />
        <script src="/page.js" defer />
      </body>
    </html>
  )
}

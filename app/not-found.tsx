import { setRequestLocale } from 'next-intl/server'
import { MissingPage } from '@/components/site/missing-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteShell } from '@/components/site/site-shell'
import { defaultLocale, directionOf, isLocale } from '@/messages/locales'
import { readLanguage } from './address'
import './fonts'

/** An address that no page has: a whole document, in the language it begins with, else in the default one. */
export default async function OutermostNotFound() {
  const asked = await readLanguage()
  const locale = isLocale(asked) ? asked : defaultLocale
  setRequestLocale(locale)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <SiteShell address="/missing">
          <MissingPage />
        </SiteShell>
        <SiteFooter />
        <script src="/page.js" defer />
      </body>
    </html>
  )
}

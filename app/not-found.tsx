import type { Metadata } from 'next'
import { MissingPage } from '@/components/site/missing-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteShell } from '@/components/site/site-shell'
import { defaultLocale } from '@/messages/locales'
import * as fonts from './fonts'

const faces = Object.values(fonts)
  .map(({ className }) => className)
  .join(' ')

export const metadata: Metadata = { title: 'Page not found – Rapporteur', robots: { index: false } }

/** An address in no language that the portal speaks: a whole document, in the default one. */
export default function OutermostNotFound() {
  return (
    <html lang={defaultLocale} dir="ltr" className={faces}>
      <body>
        <SiteShell address="">
          <MissingPage />
        </SiteShell>
        <SiteFooter />
      </body>
    </html>
  )
}

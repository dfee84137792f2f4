import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { readAddress } from '@/app/address'
import { SiteShell } from '@/components/site/site-shell'

/** Public pages: rendered for each request, since one without request data would be frozen when the portal is built. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  await connection()
  return <SiteShell address={await readAddress()}>{children}</SiteShell>
}

import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { readAddress } from '@/app/address'
import '@/components/account.css'
import { SiteShell } from '@/components/site/site-shell'

export const metadata: Metadata = { robots: { index: false } }

/** Pages of whoever is about to sign in. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <SiteShell address={await readAddress()}>
      <div className="account">{children}</div>
    </SiteShell>
  )
}

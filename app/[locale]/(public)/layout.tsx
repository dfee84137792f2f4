import { connection } from 'next/server'
import type { ReactNode } from 'react'

/** Public pages: rendered for each request, since one without request data would be frozen when the portal is built. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <main id="main" className="record-page">
      {children}
    </main>
  )
}

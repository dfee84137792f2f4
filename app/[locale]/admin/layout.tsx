import type { ReactNode } from 'react'
import { readAddress } from '@/app/address'
import { requireMember } from '@/auth/current'
import { MemberShell } from '@/components/member-shell'
import '@/components/editor/editor.css'
import '@/components/editor/task-list.css'
import '@/components/terms/terms.css'
import '@/components/review/review.css'
import { enterLocale } from '@/messages/enter'
import { isStaff } from '@/reports/policy'

export default async function AdminLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = await enterLocale(params)
  const address = await readAddress()
  const member = await requireMember(`/${locale}${address}`)
  return (
    <MemberShell
      member={member.id}
      name={member.name || member.email}
      isStaff={isStaff(member)}
      desk="admin"
      address={address}
    >
      {children}
    </MemberShell>
  )
}

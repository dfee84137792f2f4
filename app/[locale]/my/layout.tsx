import type { ReactNode } from 'react'
import { readAddress } from '@/app/address'
import { MemberShell } from '@/components/member-shell'
import '@/components/editor/editor.css'
import '@/components/editor/task-list.css'
import '@/components/terms/terms.css'
import { enterAsMember } from './enter'

export default async function MyLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { member } = await enterAsMember(params)
  const isStaff = member.isSiteAdmin || member.roles.some(({ role }) => role !== 'organizer')
  return (
    <MemberShell
      member={member.id}
      name={member.name || member.email}
      isStaff={isStaff}
      desk="my"
      address={await readAddress()}
    >
      {children}
    </MemberShell>
  )
}

import type { Role } from '@/db/schema/members'

/** Somebody signed in, with what they may be at this moment. An organizer's role is for one session of the event. */
export type Member = {
  id: string
  email: string
  name: string
  isSiteAdmin: boolean
  roles: { role: Role; eventId: string; sessionId: string | null }[]
}

/** Whoever is asking: a member, or null for the public. */
export type Viewer = Member | null

/** Reviewers and admins see what is not public, and have a desk of their own. */
export const isStaff = ({ isSiteAdmin, roles }: Pick<Member, 'isSiteAdmin' | 'roles'>): boolean =>
  isSiteAdmin || roles.some(({ role }) => role !== 'organizer')

/** The page that a member sees first, below the language. */
export const homeOf = (member: Member): '/admin' | '/my' => (isStaff(member) ? '/admin' : '/my')

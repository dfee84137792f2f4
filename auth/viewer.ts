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

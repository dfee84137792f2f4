import { z } from 'zod'
import type { Member } from './viewer'

const inEvent = { role: z.enum(['reviewer', 'admin']), event: z.uuid() }

/** Every change to what somebody may be; an organizer's role comes by invitation to their session. */
export const memberChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('give'), ...inEvent }),
  z.strictObject({ do: z.literal('take'), ...inEvent }),
  z.strictObject({ do: z.literal('make-site-admin') }),
  z.strictObject({ do: z.literal('end-site-admin') }),
  z.strictObject({ do: z.literal('disable') }),
  z.strictObject({ do: z.literal('enable') }),
  z.strictObject({ do: z.literal('end-sessions') }),
])
export type MemberChange = z.infer<typeof memberChange>

/** Members and their roles are for site admins to say. */
export const canChangeMembers = (viewer: Member | null): boolean => viewer?.isSiteAdmin === true

/** Nobody takes their own power away, for then nobody might be left to give it back. */
export const isOwnPower = (member: Member, userId: string, change: MemberChange): boolean =>
  member.id === userId && (change.do === 'end-site-admin' || change.do === 'disable')

import { z } from 'zod'

/** What a site admin may invite an address to be. Organizers and co-editors are invited by those who run the event or the session. */
export const staffInvitation = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['reviewer', 'admin']), event: z.uuid() }),
  z.strictObject({ role: z.literal('site-admin') }),
])
export type StaffInvitation = z.infer<typeof staffInvitation>

/** An invitation to see what is not public does not lie in a mailbox for ever. */
export const invitationDays = 14

/** More than any secretariat waits for at once. */
export const mostWaiting = 100

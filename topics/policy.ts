import { z } from 'zod'
import type { Viewer } from '@/auth/viewer'

/** The vocabulary is the same for every event, so it is for site admins to keep. */
export const canKeepTerms = (viewer: Viewer): boolean => viewer?.isSiteAdmin === true

/** What can become of a topic. Merged or replaced, its reports count for the other; without another it stays with them. */
export const termChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('merge'), into: z.string().max(120) }),
  z.strictObject({ do: z.literal('retire'), into: z.string().max(120).default('') }),
  z.strictObject({ do: z.literal('bring-back') }),
])
export type TermChange = z.infer<typeof termChange>

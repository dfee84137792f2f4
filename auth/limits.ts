import 'server-only'

import { RateLimiterDrizzle, type RateLimiterRes } from 'rate-limiter-flexible'
import { appDatabase } from '@/db/client'
import { rateLimits } from '@/db/schema/machinery'
import { hashSecretly } from './secrets'

const minute = 60
const hour = 60 * minute

/** How often, in how many seconds. A network is a whole conference hotel at times, so its share is large. */
export const limits = {
  'save of a member': [240, minute],
  'save of a network': [4_800, minute],
  'write of a member': [60, minute],
  'write of a network': [1_200, minute],
  'import of a member': [10, hour],
  'import of a network': [100, hour],
  'invite of a member': [20, hour],
  'invite of a network': [200, hour],
  'mail to an address from a network': [5, hour],
  'mail to an address': [20, hour],
  'mail of a network': [60, hour],
  'mail of everybody': [600, hour],
  'code for an address': [20, hour],
  'proof of a network': [240, hour],
  'read of a network': [1_200, minute],
  'correction of a network': [20, hour],
  'correction of a report': [60, hour],
  'key of the API': [240, minute],
} as const satisfies Record<string, readonly [points: number, seconds: number]>
export type Limit = keyof typeof limits

/** Counted in the database, so exact over every instance; `made` is kept for the library's timer that clears old rows. */
const made = new Map<Limit, RateLimiterDrizzle>()
const limiter = (limit: Limit): RateLimiterDrizzle => {
  const known = made.get(limit)
  if (known) return known
  const [points, duration] = limits[limit]
  const keyPrefix = limit.replaceAll(' ', '-')
  const fresh = new RateLimiterDrizzle({
    storeClient: appDatabase(),
    schema: rateLimits,
    points,
    duration,
    keyPrefix,
  })
  made.set(limit, fresh)
  return fresh
}

/** Counts one try of `who` against the limit: 0, or the seconds to wait when it is used up. */
export async function secondsToWait(limit: Limit, who: string): Promise<number> {
  try {
    await limiter(limit).consume(hashSecretly('limit', who))
    return 0
  } catch (reached) {
    if (reached instanceof Error) throw reached
    return Math.max(1, Math.ceil((reached as RateLimiterRes).msBeforeNext / 1_000))
  }
}

/** How many points of a limit are left after this one, and in how many seconds all are there again; `left` is −1 where none was. */
export type Share = { limit: number; left: number; seconds: number }

/** Counts one try of `who`, and says what is left: for answers that tell machines how fast they may come. */
export async function takeShare(limit: Limit, who: string): Promise<Share> {
  const [points] = limits[limit]
  const seconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1_000))
  try {
    const { remainingPoints, msBeforeNext } = await limiter(limit).consume(hashSecretly('limit', who))
    return { limit: points, left: remainingPoints, seconds: seconds(msBeforeNext) }
  } catch (reached) {
    if (reached instanceof Error) throw reached
    return { limit: points, left: -1, seconds: seconds((reached as RateLimiterRes).msBeforeNext) }
  }
}

/**
 * The network that asks, by the header that the reverse proxy sets (never one a client can lengthen); the first half of
 * an IPv6 address, which is one household. Null without a reverse proxy.
 */
export function networkOf(request: Request): string | null {
  const address = request.headers.get('x-real-ip')?.trim()
  if (!address || address.length > 45) return null
  return address.includes(':') && !address.includes('.') ? firstHalf(address) : address
}

function firstHalf(address: string): string {
  const [left = '', right] = address.toLowerCase().split('%')[0]!.split('::')
  const before = left.split(':').filter(Boolean)
  const after = (right ?? '').split(':').filter(Boolean)
  const zeros =
    right === undefined
      ? []
      : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

import type { Share } from '@/auth/limits'
import type { Wrong } from './query'

export type Problem = { status: number; title: string; detail: string; errors?: Wrong[] }

/** An answer that says why there is none, as RFC 9457 has it. */
export function problemAnswer(
  { status, title, detail, errors }: Problem,
  headers: Record<string, string> = {},
): Response {
  const body = { type: 'about:blank', title, status, detail, ...(errors && { errors }) }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}

export const shareHeaders = ({ limit, left, seconds }: Share): Record<string, string> => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(Math.max(0, left)),
  'RateLimit-Reset': String(seconds),
  ...(left < 0 && { 'Retry-After': String(seconds) }),
})

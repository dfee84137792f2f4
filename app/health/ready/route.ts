import { isReady } from '@/auth/ready'
import { isDraining } from '@/server/draining'

const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

/** Whether this process can serve, and is not about to end. Otherwise 503 without a reason, to be asked again soon. */
export async function GET(): Promise<Response> {
  if (!isDraining() && (await isReady())) return new Response('ready\n', { headers })
  return new Response('not ready\n', { status: 503, headers: { ...headers, 'Retry-After': '5' } })
}

export const dynamic = 'force-dynamic'

import { isReady } from '@/auth/ready'

const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

/** Whether this process can serve: the database answers to both of its roles. Otherwise 503, to be asked again soon. */
export async function GET(): Promise<Response> {
  if (await isReady()) return new Response('ready\n', { headers })
  return new Response('not ready\n', { status: 503, headers: { ...headers, 'Retry-After': '5' } })
}

export const dynamic = 'force-dynamic'

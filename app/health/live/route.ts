/** This process answers. Never asks the database: a restart would not bring that back. */
export const GET = (): Response =>
  new Response('live\n', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })

export const dynamic = 'force-dynamic'

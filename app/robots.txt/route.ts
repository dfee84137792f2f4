import { settings } from '@/settings'

/** Everything public may be read by machines; rooms of members have nothing for them. */
export function GET(): Response {
  const closed = ['/api/', '/*/my', '/*/admin', '/*/sign-in'].map((path) => `Disallow: ${path}`)
  const lines = ['User-agent: *', ...closed, `Sitemap: ${new URL('/sitemap.xml', settings().origin)}`, '']
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }
  return new Response(lines.join('\n'), { headers })
}

export const dynamic = 'force-dynamic'

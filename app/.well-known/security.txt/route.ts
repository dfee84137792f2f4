import { settings } from '@/settings'

/** How long what is said here is meant to hold, in days; a reader is to look again after that. */
const lasts = 180

/** RFC 9116: to whom a weakness is told. The sender of the portal's mail is who reads it here. */
export function GET(): Response {
  const { mailFrom, origin } = settings()
  const address = /[^\s<>]+@[^\s<>]+/.exec(mailFrom)?.[0] ?? ''
  const expires = new Date(Date.now() + lasts * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z')
  const lines = [
    `Contact: mailto:${address}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en, ar',
    `Canonical: ${new URL('/.well-known/security.txt', origin)}`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

export const dynamic = 'force-dynamic'

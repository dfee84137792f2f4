import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader } from './app/address'
import { isLocale, preferredLocale } from './messages/locales'
import { isBeingDeveloped } from './settings'

/** What is at an address without a language, in the language of the reader. */
const rooms = new Set([
  '',
  'reports',
  'events',
  'topics',
  'organizations',
  'people',
  'participation',
  'about',
  'sign-in',
  'my',
  'admin',
])

/**
 * Headers and language, never a decision about who may see: Next has let requests past such a file again and again. The
 * nonce goes to Next in the request's own policy header, from where it marks the scripts that it writes.
 */
export function proxy(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl
  const policy = makePolicy()
  const room = pathname.split('/')[1] ?? ''
  if (!isLocale(room) && rooms.has(room)) return toLanguage(request, policy)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(addressHeader, pathname + search)
  // The parts of a page render side by side, so one may ask for its language before the layout has said it.
  if (isLocale(room)) headers.set('X-NEXT-INTL-LOCALE', room)
  else headers.delete('X-NEXT-INTL-LOCALE')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function toLanguage(request: NextRequest, policy: string): Response {
  const { pathname, search } = request.nextUrl
  const locale = preferredLocale(request.headers.get('accept-language'))
  const there = new URL(`/${locale}${pathname === '/' ? '' : pathname}${search}`, request.url)
  const response = NextResponse.redirect(there, 307)
  response.headers.set('Vary', 'Accept-Language')
  response.headers.set('Cache-Control', 'no-store')
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** `'self'` is for page.js, the one script of public pages; nothing that people send is ever served as a script. */
function makePolicy(): string {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const scripts = `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src ${isBeingDeveloped ? `${scripts} 'unsafe-eval'` : scripts}`,
    `style-src 'self' ${isBeingDeveloped ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Everything but machine doors and files, which next.config.js gives a closed policy. */
export const config = {
  matcher: ['/((?!(?:api|data|oai|uploads|embed|figures|health|_next)(?:/|$)|[^/]+\\.[a-z]+$).*)'],
}

import { settings } from '@/settings'

type Cookie = {
  name: string
  options: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/'; maxAge: number }
}

/** Under https the `__Host-` prefix keeps a neighbouring host from planting one. No name begins with another. */
function makeCookie(name: string, maxAge: number): Cookie {
  const secure = settings().origin.protocol === 'https:'
  return {
    name: secure ? `__Host-rapporteur.${name}` : `rapporteur.${name}`,
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge },
  }
}

/** Longest life of a session, in seconds; the database has shorter limits for staff and for idleness. */
export const sessionSeconds = 30 * 24 * 60 * 60

/** Who is signed in: the token of a session. */
export const sessionCookie = () => makeCookie('session', sessionSeconds)

/** Which browser asked to sign in. */
export const browserCookie = () => makeCookie('asking', 10 * 60)

/** What was typed into the sign-in form and could not be taken, to show it again; never in an address, which is logged. */
export const typedCookie = () => makeCookie('typed', 60)

/** The header that sets a cookie. */
export function setCookie({ name, options }: Cookie, value: string, maxAge = options.maxAge): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${options.path}`, `Max-Age=${maxAge}`]
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(options.secure ? ['Secure'] : [])].join('; ')
}

/** The header that ends a cookie at once. */
export const endCookie = (cookie: Cookie): string => setCookie(cookie, '', 0)

/** The value of a cookie that a request carries. */
export function readCookie(request: Request, { name }: Cookie): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  try {
    return value && decodeURIComponent(value)
  } catch {
    return undefined
  }
}

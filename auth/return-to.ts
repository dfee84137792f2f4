const origin = 'https://portal.invalid'

/** What an address leads to once a browser has resolved it: a path of this portal, or null for anywhere else. */
function resolve(address: string): string | null {
  if (!URL.canParse(address, origin)) return null
  const url = new URL(address, origin)
  return url.origin === origin ? url.pathname + url.search + url.hash : null
}

/**
 * A page of this portal to go on to after signing in, or `fallback`. The address is resolved twice, because one that is
 * resolved once (`/..//evil.example`) can turn into one that leads away (`//evil.example`).
 */
export function parseReturnTo(typed: string | null | undefined, fallback: string): string {
  if (!typed || typed.length > 2_000 || !typed.startsWith('/') || /[\\\p{Cc}]/u.test(typed)) return fallback
  const once = resolve(typed)
  if (once === null || /^\/[/\\]/.test(once) || /^\/api(\/|$)/i.test(once)) return fallback
  return resolve(once) === once ? once : fallback
}

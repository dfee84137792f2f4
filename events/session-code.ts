/** How codes are compared: "WS #1", "ws-1" and "WS1" are one. */
export const codeKey = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s#№.\-–_/:]+/gu, '')

/** The place of a session in addresses, from its code: "OF 64" and "OF64" are `of-64`. Empty where no letter of it can be used. */
export function slugOfCode(code: string): string {
  const slug = code
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return /^[a-z]+\d+[a-z]?$/.test(slug) ? slug.replace(/^([a-z]+)/, '$1-') : slug
}

/** The headers of every answer, said once for Next and for the server around it. */
export const everywhere = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

export const unframed = { key: 'X-Frame-Options', value: 'DENY' }

/** For what is no page: files, machine doors, and the plain answers of doors, which have one style sheet. */
export const closed = {
  key: 'Content-Security-Policy',
  value:
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

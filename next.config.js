import createNextIntlPlugin from 'next-intl/plugin'

/** Sent with every answer. Pages get their Content-Security-Policy with a nonce from proxy.ts instead of the closed one here. */
const everywhere = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'X-Frame-Options', value: 'DENY' },
]
const closed = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }
const doors = '/:door(api|data|health|igf|_next|page.js|icon.svg|robots.txt)/:rest*'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  typedRoutes: true,
  images: { unoptimized: true },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: doors, headers: [closed] },
  ],
  // A permanent identifier has the forum first; the file lives under its own name so that it never competes with a language.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: '/:forum/:year(\\d{4})/:type/:number',
        destination: '/permanent/:forum/:year/:type/:number',
      },
    ],
  }),
}

export default createNextIntlPlugin('./messages/request.ts')(config)

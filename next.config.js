import createNextIntlPlugin from 'next-intl/plugin'
import { closed, everywhere, unframed } from './answer-headers.js'

/** Figures may stand in a frame and as a picture on other sites; nothing else may. */
const embedded = {
  key: 'Content-Security-Policy',
  value:
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
}
const forOthers = { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }
/** For documents that people sent: they are saved, and whatever opens one all the same runs nothing of it. */
const sandboxed = {
  key: 'Content-Security-Policy',
  value: "sandbox; default-src 'none'; frame-ancestors 'none'",
}
/** The same for everyone, so any cache may hold them if it asks again; all other pages are of one reader. */
const publicRooms = 'reports|events|topics|organizations|people|participation|figures|data|about'
const shared = { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  typedRoutes: true,
  images: { unoptimized: true },
  // The first loads drizzle by a name that a bundler cannot see, the second is native code; pdfkit reads files beside itself.
  serverExternalPackages: ['rate-limiter-flexible', '@resvg/resvg-js', 'pg-boss', 'pdfkit', 'fontkit'],
  // With a proxy.ts Next keeps this much of a body and silently drops the rest; the largest upload is 20 MB.
  experimental: { proxyClientMaxBodySize: '24mb' },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // The title of a page stands in its head for everybody: Next would send it late to all but robots where it was slow.
  htmlLimitedBots: /.*/,
  // Pages get a policy with a nonce from proxy.ts in place of the closed one.
  headers: async () => [
    { source: '/:path*', headers: [...everywhere, closed] },
    { source: '/((?!embed/).*)', headers: [unframed] },
    { source: '/uploads/:path*', headers: [sandboxed] },
    { source: '/embed/:id', headers: [embedded, forOthers] },
    { source: '/figures/:file', headers: [forOthers] },
    { source: '/:locale(en|ar)', headers: [shared] },
    { source: `/:locale(en|ar)/:room(${publicRooms})/:rest*`, headers: [shared] },
    // The token of a link is in the address of its page.
    { source: '/:locale/sign-in/:rest*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
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

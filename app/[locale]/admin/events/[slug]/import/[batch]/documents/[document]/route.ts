import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent } from '@/auth/door'
import { findOriginal } from '@/reports/import-queries'

/** The original of a document, only ever to be kept as a file: what is in it is a stranger's, and no browser may open it here. */
export const GET = runEventDoor({}, async ({ member, event, params, locale }) => {
  const found = await findOriginal(member, event.id, params.batch ?? '', params.document ?? '')
  if (!found) return absent({ locale, isJson: false })
  const plain = found.name.replace(/[^A-Za-z0-9._ -]/g, '_')
  return new Response(new Uint8Array(found.original), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(found.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
})

import { absent, memberDoor } from '@/auth/door'
import { findOriginal } from '@/reports/notes'

/** A document as it was sent: saved by the browser, and never shown or run by it. next.config.js gives it its policy. */
export const GET = memberDoor({}, async ({ member, locale, params }) => {
  const original = await findOriginal(member, params.report ?? '', params.notes ?? '')
  if (!original) return absent({ locale, isJson: false })
  const name = encodeURIComponent(original.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return new Response(original.bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="document"; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    },
  })
})

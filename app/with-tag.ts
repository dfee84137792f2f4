import { createHash } from 'node:crypto'

/** The file `body`, or 304 where the reader already holds exactly it. */
export function withTag(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const held = request.headers.get('if-none-match')?.split(',') ?? []
  const isHeld = held.some((one) => one.trim().replace(/^W\//, '') === tag)
  return isHeld
    ? new Response(null, { status: 304, headers: { ...headers, ETag: tag } })
    : new Response(body, { headers: { ...headers, ETag: tag } })
}

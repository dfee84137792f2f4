import 'server-only'

import { Refused } from './sent'

/** The revision that a request grew from, and the name by which it is known if it comes twice. */
export function readPreconditions(headers: Headers): {
  idempotencyKey: string | null
  ifMatch: number | null
} {
  const idempotencyKey = headers.get('idempotency-key')
  if (idempotencyKey !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idempotencyKey)) {
    throw new Refused('unreadableField', { field: 'Idempotency-Key' })
  }
  const match = headers.get('if-match')
  const revision = match === null ? null : /^"(\d{1,9})"$/.exec(match)?.[1]
  if (revision === undefined) throw new Refused('unreadableField', { field: 'If-Match' })
  return {
    idempotencyKey: idempotencyKey?.toLowerCase() ?? null,
    ifMatch: revision === null ? null : Number(revision),
  }
}

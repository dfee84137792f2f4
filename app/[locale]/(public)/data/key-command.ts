import type { WriteDescription } from '@/exports/openapi'

/** What is sent in the examples: a session that waits, and a first answer. */
const bodies: Record<string, object> = {
  'post /my/reports': { session: 'ID_OF_A_SESSION' },
  'patch /my/reports/{id}': { typed: { keyIssues: ['Ferries need fibre.'] }, topics: ['privacy'] },
}

/** A command that does what an operation is for, once its capital letters are filled in. */
export function commandOf(
  origin: string,
  { method, path, needsIfMatch }: Pick<WriteDescription, 'method' | 'path' | 'needsIfMatch'>,
): string {
  const body = bodies[`${method} ${path}`]
  return [
    `curl -X ${method.toUpperCase()} "${origin}/api/v1${path.replace('{id}', 'ID')}"`,
    '-H "Authorization: Bearer $RAPPORTEUR_KEY"',
    ...(needsIfMatch ? [`-H 'If-Match: "REVISION"'`] : []),
    ...(method === 'patch' ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body ? [`-H "Content-Type: application/json" -d '${JSON.stringify(body)}'`] : []),
  ].join(' \\\n  ')
}

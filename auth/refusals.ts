import 'server-only'

import type { Locale } from '@/messages/locales'
import { directionOf } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'

/** Where an answer goes: in which language, and whether to a script (JSON) or to a person (a page). */
export type Asker = { locale: Locale; isJson: boolean }

const statuses = {
  absent: 404,
  baseNeeded: 428,
  busy: 503,
  cutShort: 400,
  failed: 500,
  notFromHere: 403,
  repeatedField: 400,
  signedOut: 401,
  tooLarge: 413,
  tooLong: 413,
  tooManySoon: 429,
  tooManyTries: 429,
  unknownField: 400,
  unreadable: 400,
  unreadableField: 400,
  wrongField: 400,
  wrongKind: 415,
} as const
export type Refusal = keyof typeof statuses

export const statusOf = (refusal: Refusal): number => statuses[refusal]

type Details = {
  values?: Record<string, string | number>
  headers?: Record<string, string>
  /** Shown under the sentence, already HTML. */
  below?: string
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** On every answer to a fault of ours; the log has the same reference. */
export const referenceHeader = 'X-Reference'

type Said = { status: number; headers: Record<string, string>; body: string }

/** What is said when something is not let in, or fails; never what is behind it. */
export function say({ locale, isJson }: Asker, refusal: Refusal, details: Details = {}): Said {
  const message = makeTranslator(locale, 'door')(refusal, details.values)
  const type = isJson ? 'application/problem+json' : 'text/html'
  return {
    status: statuses[refusal],
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store', ...details.headers },
    body: isJson ? `${JSON.stringify({ error: refusal, message })}\n` : page(locale, message, details.below),
  }
}

export function refuse(asker: Asker, refusal: Refusal, details: Details = {}): Response {
  const { body, ...head } = say(asker, refusal, details)
  return new Response(body, head)
}

/** Hidden and absent are the same answer, byte for byte. */
export const absent = (asker: Asker): Response => refuse(asker, 'absent')

/** A whole document that needs nothing but its style sheet. `below` is HTML. */
function page(locale: Locale, message: string, below = ''): string {
  const t = makeTranslator(locale, 'door')
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(t('title'))}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/door.css">
</head>
<body>
<main>
<h1>${escapeHtml(t('title'))}</h1>
<p>${escapeHtml(message)}</p>
${below}<p><a href="/${locale}">${escapeHtml(t('start'))}</a></p>
</main>
</body>
</html>
`
}

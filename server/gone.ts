import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { directionOf } from '@/messages/locales'
import { makeTranslator, parseLocale } from '@/messages/translator'
import type { PublicationState } from './publication'
import { setLastingHeaders } from './refusals'

const personAt = /^\/([a-z]{2}|api\/v1)\/people\/([a-z0-9-]+)$/

type Parts = {
  readState: () => Promise<PublicationState>
  /** The hashes of what is gone: names themselves are kept nowhere. */
  readGone: () => Promise<readonly { hash: string }[]>
}

/** Whether an address names somebody whose name was erased; what is gone is read again once something public has changed. */
export function isGoneAddress({ readState, readGone }: Parts): (url: string) => Promise<boolean> {
  let held: { state: PublicationState; hashes: Set<string> } | null = null
  return async (url) => {
    const slug = personAt.exec(url.split('?', 1)[0]!)?.[2]
    if (slug === undefined) return false
    const state = await readState()
    if (held?.state !== state) held = { state, hashes: new Set((await readGone()).map(({ hash }) => hash)) }
    return held.hashes.has(createHash('sha256').update(slug).digest('hex'))
  }
}

/** Gone for good, with a whole document that says so and nothing of who it was. */
export function sendGone(response: ServerResponse, url: string): void {
  const locale = parseLocale(personAt.exec(url.split('?', 1)[0]!)?.[1])
  const t = makeTranslator(locale, 'marks')
  const page = `<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${t('goneTitle')}</title></head>
<body><main><h1>${t('goneTitle')}</h1><p>${t('gone')}</p><p><a href="/${locale}">${t('goneHome')}</a></p></main></body>
</html>
`
  setLastingHeaders(response)
  response.writeHead(410, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=0, s-maxage=1',
    'Content-Length': Buffer.byteLength(page),
  })
  response.end(page)
}

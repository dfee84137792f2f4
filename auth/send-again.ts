import 'server-only'

import { makeTranslator } from '@/messages/translator'
import { type Asker, escapeHtml } from './refusals'
import type { Entries } from './sent'

/** A form that holds what was sent, for a page that could not take it now. Empty for scripts, which keep their own. */
export function sendAgain({ locale, isJson }: Asker, request: Request, entries: Entries): string {
  if (isJson || request.method !== 'POST' || entries.length === 0) return ''
  const { pathname, search } = new URL(request.url)
  const t = makeTranslator(locale, 'door')
  const hidden = entries.map(
    ([name, value]) => `<textarea name="${escapeHtml(name)}" hidden>\n${escapeHtml(value)}</textarea>\n`,
  )
  return `<form method="post" action="${escapeHtml(pathname + search)}">
${hidden.join('')}<p>${escapeHtml(t('kept'))}</p>
<p><button>${escapeHtml(t('sendAgain'))}</button></p>
</form>
`
}

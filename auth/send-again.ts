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

/** What a page of the portal sends beside what its reader typed. */
const isMachine = (name: string): boolean =>
  /^(base|request|at|do|held|keys|revision|number)$|^(choice|done)\.|\.(present|way)$/.test(name)

/** What somebody typed, to copy it, under an answer that did not take it and would not take it a second time. */
export function typedText({ locale, isJson }: Asker, request: Request, entries: Entries): string {
  const typed = entries.filter(([name, value]) => !isMachine(name) && value.trim() !== '')
  if (isJson || request.method !== 'POST' || typed.length === 0) return ''
  const t = makeTranslator(locale, 'door')
  const fields = typed.map(
    ([name, value]) =>
      `<p><label>${escapeHtml(name)}<br>\n<textarea readonly rows="6" dir="auto">\n${escapeHtml(value)}</textarea></label></p>\n`,
  )
  return `<section class="typed">\n<p>${escapeHtml(t('typed'))}</p>\n${fields.join('')}</section>\n`
}

/** A plain answer of a door with more under its sentence. */
export async function withBelow(answer: Response, below: string): Promise<Response> {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
  if (below === '' || !isPage || answer.status < 400 || answer.status >= 500) return answer
  const page = await answer.text()
  return new Response(
    page.replace('</main>', () => `${below}</main>`),
    answer,
  )
}

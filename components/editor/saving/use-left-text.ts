import type { Form } from '@/forms/form'
import { type Answer, makeKey, send } from './answers'
import { dropText, type KeptText, keepText } from './journal'
import { afterAttempt, nextAttempt } from './standing'

/**
 * Sends a text that was left on this device: first the request whose answer never came, the same again, then what was
 * typed after it. It leaves the device when the server has all of it. `page` is where clashing words wait, or empty.
 */
export async function sendLeftText(
  form: Form,
  address: string,
  text: KeptText,
): Promise<{ came: Answer['kind']; page: string; message: string }> {
  let { standings, sent } = text
  let page = ''
  for (;;) {
    const attempt = sent ?? nextAttempt(form, standings, text.now, makeKey())
    if (!attempt) break
    const answer = await send(address, text.user, attempt)
    if (answer.kind !== 'saved' && answer.kind !== 'clash') {
      if (answer.kind !== 'gone')
        return { came: answer.kind, page, message: answer.kind === 'refused' ? answer.message : '' }
      page = answer.page
      break
    }
    if (answer.kind === 'clash') page = answer.page
    standings = afterAttempt(standings, attempt, answer)
    sent = null
    await keepText({ ...text, standings, sent })
  }
  await dropText(text)
  return { came: 'saved', page, message: '' }
}

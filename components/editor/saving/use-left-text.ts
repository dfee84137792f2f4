import type { Form } from '@/forms/form'
import { type Answer, makeKey, send } from './answers'
import { dropText, type KeptText, keepText } from './journal'
import { acknowledged, afterAttempt, nextAttempt } from './standing'

/** How sending went. `page` is where clashing words wait, or words that came too late for the report; or empty. */
export type Sending = { came: Answer['kind']; page: string; message: string }

/** Sends a text that was left on this device. It leaves the device when the server has said that it has all of it. */
export async function sendLeftText(form: Form, address: string, text: KeptText): Promise<Sending> {
  const sending = await sendAll(form, address, text, keepText)
  if (sending.came === 'saved' || sending.came === 'gone') await dropText(text)
  return sending
}

/**
 * First the request whose answer never came, the same again, then what was typed after it. `keep` is told what is left after
 * each answer that took some of it. `gone` is said once all of it is put aside beside a report that can no longer be changed.
 */
export async function sendAll(
  form: Form,
  address: string,
  text: KeptText,
  keep: (left: KeptText) => Promise<void>,
): Promise<Sending> {
  let { standings, sent } = text
  let page = ''
  let isGone = false
  for (;;) {
    const attempt = sent ?? nextAttempt(form, standings, text.now, makeKey())
    if (!attempt) return { came: isGone ? 'gone' : 'saved', page, message: '' }
    const answer = await send(address, text.user, attempt)
    if (answer.kind === 'saved') standings = afterAttempt(standings, attempt, answer)
    else if (answer.kind === 'clash') {
      page = answer.page
      standings = afterAttempt(standings, attempt, answer)
    } else if (answer.kind === 'gone') {
      isGone = true
      page = answer.page
      standings = acknowledged(standings, attempt)
    } else return { came: answer.kind, page, message: answer.kind === 'refused' ? answer.message : '' }
    sent = null
    await keep({ ...text, standings, sent })
  }
}

import { createTransport } from 'nodemailer'
import type { Locale } from '@/messages/locales'
import { htmlOf } from './html'

/** `id` makes the Message-ID, the same at every try, so that a mail sent twice after a crash can be told for one. */
export type Letter = {
  id: string
  recipient: string
  subject: string
  body: string
  locale: Locale
  /** People's own words are in it: then it goes as text alone. */
  quotesPeople: boolean
  unsubscribe: string | null
}
export type Transport = { send(letter: Letter): Promise<void>; close(): void }

const seconds = 1_000

/** Sends over SMTP, to exactly one recipient. `send` throws what the server said; it is worth a later try. */
export function makeTransport(smtp: string, from: string, origin: URL): Transport {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, recipient, subject, body, locale, quotesPeople, unsubscribe }) {
      const headers = {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': locale,
        ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
      }
      await transport.sendMail({
        from,
        to: { name: '', address: recipient },
        subject,
        text: body,
        ...(!quotesPeople && { html: htmlOf(body, { locale, origin: origin.origin }) }),
        messageId: `<${id}@${origin.hostname}>`,
        headers,
      })
    },
    close: () => transport.close(),
  }
}

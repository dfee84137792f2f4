import { createTransport } from 'nodemailer'
import type { Mail } from './outbox'

/** `id` makes the Message-ID, the same at every try, so that a mail sent twice after a crash can be told for one. */
export type Letter = Mail & { id: string }
export type Transport = { send(letter: Letter): Promise<void>; close(): void }

const seconds = 1_000

/** Sends over SMTP, to exactly one recipient, text only. `send` throws what the server said; it is worth a later try. */
export function makeTransport(smtp: string, from: string, domain: string): Transport {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, recipient, subject, body }) {
      await transport.sendMail({
        from,
        to: { name: '', address: recipient },
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

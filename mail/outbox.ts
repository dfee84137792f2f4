import type { Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'

/** `recipient` is one parsed address. What people wrote belongs in the body, which is plain text. */
export type Mail = { recipient: string; subject: string; body: string }

/** Puts a mail in the outbox, in the transaction of what it announces: it is sent if and only if that is committed. */
export async function announce(tx: Transaction, { recipient, subject, body }: Mail): Promise<void> {
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(recipient) || /[,;:<>()"[\]\\]/.test(recipient)) {
    throw new Error('A mail was announced to something that is not one parsed address.')
  }
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  await tx.insert(outgoingMails).values({ recipient, subject: line, body })
}

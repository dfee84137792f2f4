import 'server-only'

import { and, asc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { appDatabase, type Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { sendJob, wakeWorker } from '@/jobs/queue'
import { log } from '@/log'
import { settings } from '@/settings'
import { localeOf } from './outbox'
import { makeTransport, type Transport } from './transport'

/** The tries of one mail reach over more than four hours: after 15 s, 30 s, 60 s and so on. Then it is dead until an admin has it tried again. */
export const mostAttempts = 11
const firstPause = 15

const whatItSaid = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500)

/** What one reader is told of one report comes in the order in which it happened, so a mail waits for those before it. */
const waitsForAnother = sql`exists (select from outgoing_mails earlier
  where earlier.recipient = ${outgoingMails.recipient} and earlier.report_id = ${outgoingMails.reportId}
  and earlier.sent_at is null and earlier.dead_at is null and earlier.created_at < ${outgoingMails.createdAt})`

/**
 * Sends the mail that has been due longest of those in question, holding its row meanwhile, so that no other process sends it
 * too. Null when none is due. A failed try is written down and puts the next one off.
 */
async function deliverNext(transport: Transport, which: SQL = sql`true`) {
  return appDatabase().transaction(async (tx) => {
    const isDue = and(
      isNull(outgoingMails.sentAt),
      isNull(outgoingMails.deadAt),
      lte(outgoingMails.dueAt, sql`now()`),
    )
    const [letter] = await tx
      .select()
      .from(outgoingMails)
      .where(and(isDue, which, sql`not ${waitsForAnother}`))
      .orderBy(asc(outgoingMails.dueAt), asc(outgoingMails.createdAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!letter) return null
    try {
      await transport.send({ ...letter, locale: localeOf(letter.locale) })
    } catch (error) {
      await noteFailure(tx, letter, whatItSaid(error))
      return letter
    }
    await tx
      .update(outgoingMails)
      .set({
        attempts: letter.attempts + 1,
        sentAt: sql`clock_timestamp()`,
        lastError: null,
        // A link and a code that sign somebody in are nobody's to read afterwards.
        ...(letter.kind === 'signIn' && { body: '' }),
      })
      .where(eq(outgoingMails.id, letter.id))
    return letter
  })
}

async function noteFailure(
  tx: Transaction,
  { id, attempts: before }: { id: string; attempts: number },
  said: string,
) {
  const attempts = before + 1
  const pause = firstPause * 2 ** before
  const isDead = attempts >= mostAttempts
  await tx
    .update(outgoingMails)
    .set({
      attempts,
      lastError: said,
      ...(isDead
        ? { deadAt: sql`clock_timestamp()` }
        : { dueAt: sql`clock_timestamp() + make_interval(secs => ${pause})` }),
    })
    .where(eq(outgoingMails.id, id))
  if (!isDead) await sendJob(tx, 'send-mail', { mailId: id }, { afterSeconds: pause })
  log.warn({ mail: id, attempts, isDead }, 'a mail could not be sent')
}

/** Sends all that is due. */
export async function deliverDue(transport: Transport): Promise<void> {
  while (await deliverNext(transport));
}

/** Sends one mail where it is due, then those to the same reader that waited for it. A second time there is nothing to do. */
export async function deliverMail(transport: Transport, mailId: string): Promise<void> {
  const letter = await deliverNext(transport, sql`${outgoingMails.id} = ${mailId}::uuid`)
  if (letter?.reportId == null) return
  const isToSame = and(
    eq(outgoingMails.recipient, letter.recipient),
    eq(outgoingMails.reportId, letter.reportId),
  )
  while (await deliverNext(transport, isToSame ?? sql`false`));
}

let transport: Transport | undefined

/** The way out for mail; null where this installation shows its mail on a page. */
export function openTransport(): Transport | null {
  const { smtp, mailFrom, origin } = settings()
  if (smtp === null) return null
  transport ??= makeTransport(smtp, mailFrom, origin)
  return transport
}

/** Has what was just committed sent now, and returns at once: no answer waits for a mail server, or tells by its time that mail went out. */
export function deliverSoon(): void {
  if (settings().smtp === null) return
  wakeWorker('send-mail').catch((error: unknown) =>
    log.warn({ failure: String(error) }, 'no worker was woken'),
  )
}

import 'server-only'

import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { describeFailure, log } from '@/log'
import { settings } from '@/settings'
import { makeTransport, type Transport } from './transport'

/** The tries of one mail reach over more than four hours: after 15 s, 30 s, 60 s and so on. Then it stays, unsent, with the last error. */
export const mostAttempts = 11
const firstPause = 15

const whatItSaid = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500)

/**
 * Sends the mail that has been due longest, holding its row meanwhile, so that no other process sends it too. False when
 * none is due. A failed try is written down and puts the next one off.
 */
async function deliverNext(transport: Transport): Promise<boolean> {
  return appDatabase().transaction(async (tx) => {
    const isDue = and(
      isNull(outgoingMails.sentAt),
      lte(outgoingMails.dueAt, sql`now()`),
      lt(outgoingMails.attempts, mostAttempts),
    )
    const [letter] = await tx
      .select()
      .from(outgoingMails)
      .where(isDue)
      .orderBy(asc(outgoingMails.dueAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!letter) return false
    const attempts = letter.attempts + 1
    const result = await transport.send(letter).then(
      () => ({ attempts, sentAt: sql`clock_timestamp()`, body: '', lastError: null }),
      (error: unknown) => ({
        attempts,
        lastError: whatItSaid(error),
        dueAt: sql`clock_timestamp() + make_interval(secs => ${firstPause * 2 ** letter.attempts})`,
      }),
    )
    await tx.update(outgoingMails).set(result).where(eq(outgoingMails.id, letter.id))
    if (result.lastError) log.warn({ mail: letter.id, attempts }, 'a mail could not be sent')
    return true
  })
}

/** Sends all that is due. */
export async function deliverDue(transport: Transport): Promise<void> {
  while (await deliverNext(transport));
}

let transport: Transport | undefined
let isDelivering = false
let isAskedAgain = false

async function deliver(smtp: string): Promise<void> {
  const { mailFrom, origin } = settings()
  transport ??= makeTransport(smtp, mailFrom, origin.hostname)
  do {
    isAskedAgain = false
    await deliverDue(transport)
  } while (isAskedAgain)
}

/** Starts sending what is due and returns at once: no answer waits for a mail server, or tells by its time that mail went out. */
export function deliverSoon(): void {
  const { smtp } = settings()
  if (smtp === null) return
  isAskedAgain = true
  if (isDelivering) return
  isDelivering = true
  deliver(smtp)
    .catch((error: unknown) => log.error({ failure: describeFailure(error) }, 'mail could not be delivered'))
    .finally(() => {
      isDelivering = false
    })
}

/** Looks for due mail every few seconds, for tries that are put off and for what another process left. */
export function startDelivery(): void {
  setInterval(deliverSoon, 5_000).unref()
  deliverSoon()
}

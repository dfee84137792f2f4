import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

type Ending = () => Promise<unknown>
// What Next loads is another copy of these modules; they share what is kept here.
const shared = globalThis as typeof globalThis & { endings?: Ending[]; isDraining?: boolean }
shared.endings ??= []

/** Has `work` done before the process ends, after the last answer was sent. */
export const atEnd = (work: Ending): void => void shared.endings!.push(work)

/** Whether this process takes no new readers, so that whoever divides them asks another. */
export const isDraining = (): boolean => shared.isDraining ?? false

/** How long those who divide readers are given to notice, and answers to be finished. Milliseconds. */
export type Patience = { notice: number; finish: number }

/**
 * Ends a server so that nobody loses an answer: it says that it is not ready, serves on while that is noticed, takes no
 * connection more, finishes what was begun, and then what was registered with {@link atEnd}. False where the time ran out.
 */
export async function drain(server: Server, { notice, finish }: Patience): Promise<boolean> {
  shared.isDraining = true
  await wait(notice)
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)))
  server.closeIdleConnections()
  const isWhole = await Promise.race([closed, wait(finish, false as const, { ref: false })])
  if (!isWhole) server.closeAllConnections()
  const ended = Promise.allSettled(shared.endings!.map((end) => end()))
  return Promise.race([ended.then(() => isWhole), wait(finish, false as const, { ref: false })])
}

import 'server-only'
import { PgBoss } from 'pg-boss'
import { appDatabase, type Transaction } from '@/db/client'
import { jobSchema, jobsThrough } from '@/db/job-tables'
import { listReleasedForms } from '@/db/released-forms'
import { learnForms } from '@/forms/released'
import { describeFailure, log } from '@/log'

/** Each kind of job, with what it is told. A job may come twice, so its work must be such that the second time does nothing. */
export type Jobs = {
  'read-documents': { batchId: string }
  'import-documents': { batchId: string; memberId: string }
  'clear-away': Record<string, never>
  'send-mail': { mailId: string }
  'send-due-mail': Record<string, never>
  remind: Record<string, never>
  'chain-audit': Record<string, never>
  'look-at-reports': Record<string, never>
  erase: { erasureId: string }
}
export type Queue = keyof Jobs
export const queues = [
  'read-documents',
  'import-documents',
  'clear-away',
  'send-mail',
  'send-due-mail',
  'remind',
  'chain-audit',
  'look-at-reports',
  'erase',
] as const satisfies readonly Queue[]

/** A worker that is gone for half a minute is taken for dead, and its job is given to another. */
const manner = {
  retryLimit: 5,
  retryBackoff: true,
  retryDelay: 2,
  heartbeatSeconds: 30,
  expireInSeconds: 1_800,
}

type Kept = { sender?: Promise<PgBoss>; worker?: Promise<PgBoss>; workers: Map<Queue, string> }
// Next keeps the start of a server and its doors in modules of their own; they share what is kept here.
const global = globalThis as typeof globalThis & { jobs?: Kept }
global.jobs ??= { workers: new Map() }
const kept = global.jobs

async function open(isWorker: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: jobsThrough(appDatabase()),
    schema: jobSchema,
    migrate: false,
    supervise: isWorker,
    schedule: isWorker,
    persistQueueStats: false,
    registerInstance: false,
  })
  boss.on('error', (error) => log.error({ failure: describeFailure(error) }, 'the jobs failed'))
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue, manner)
  return boss
}

/** The way to the jobs, opened once a process for each end of it. What cannot be opened now is tried again at the next call. */
function reach(end: 'sender' | 'worker'): Promise<PgBoss> {
  if (end === 'sender' && kept.worker) return kept.worker
  kept[end] ??= open(end === 'worker').catch((error: unknown) => {
    delete kept[end]
    throw error
  })
  return kept[end]
}

/** Sends a job in the transaction of what it follows from: it is there exactly when that is. */
export async function sendJob<Name extends Queue>(
  tx: Transaction,
  queue: Name,
  told: Jobs[Name],
  { afterSeconds = 0 }: { afterSeconds?: number } = {},
): Promise<void> {
  const boss = await reach('sender')
  await boss.send(queue, told, { db: jobsThrough(tx), startAfter: afterSeconds })
}

/** Tells a worker of this process, where there is one, that a job was committed; without it the worker looks by itself. */
export async function wakeWorker(queue: Queue): Promise<void> {
  const worker = kept.workers.get(queue)
  if (worker) (await reach('worker')).notifyWorker(worker)
}

/** Works on the jobs of a queue, one at a time unless more are asked for. */
export async function workOn<Name extends Queue>(
  queue: Name,
  work: (told: Jobs[Name]) => Promise<void>,
  { atOnce = 1 }: { atOnce?: number } = {},
): Promise<void> {
  const boss = await reach('worker')
  const worker = await boss.work<Jobs[Name]>(
    queue,
    { batchSize: 1, pollingIntervalSeconds: 2, localConcurrency: atOnce },
    async ([job]) => {
      if (!job) return
      learnForms(await listReleasedForms())
      await work(job.data)
    },
  )
  kept.workers.set(queue, worker)
}

/** Has a job come by itself, at the times that cron's five fields name, in UTC. */
export async function repeatJob(queue: Queue, times: string): Promise<void> {
  await (await reach('worker')).schedule(queue, times)
}

/** Takes no more jobs, and waits for those that are being worked on. */
export async function stopWork(): Promise<void> {
  if (kept.worker) await (await kept.worker).stop({ graceful: true, timeout: 25_000 })
}

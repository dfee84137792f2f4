import { setTimeout as wait } from 'node:timers/promises'
import { type Span, SpanKind, trace } from '@opentelemetry/api'
import type postgres from 'postgres'

/** A call to the database took longer than the deadline. Doors answer 503 with Retry-After to it. */
export class DatabaseTooSlow extends Error {
  constructor(milliseconds: number) {
    super(`The database did not answer within ${milliseconds} ms. Try again in a moment.`)
    this.name = 'DatabaseTooSlow'
  }
}

/** The connection of a transaction was lost, so nothing more is asked of it. */
class TransactionLost extends Error {
  readonly code = 'CONNECTION_CLOSED'
  constructor() {
    super('The connection of this transaction was lost.')
    this.name = 'TransactionLost'
  }
}

/** What a trace tells of a query: that it was one, how long it took, and never what it asked. */
const named = { 'db.system.name': 'postgresql' }

type Query = Promise<unknown> & { reject(error: Error): void; cancel(): void }
type Work = (transaction: postgres.TransactionSql) => Promise<unknown>

/** The query is rejected `milliseconds` after it was made, whether it was sent or still waits for a connection. */
function giveUpQuery(query: Query, milliseconds: number): Query {
  const timer = setTimeout(() => {
    query.reject(new DatabaseTooSlow(milliseconds))
    query.cancel()
  }, milliseconds)
  let span: Span | undefined
  const settled = () => {
    clearTimeout(timer)
    span?.end()
  }
  // postgres.js sends a query when it is first awaited, so `then` is where the waiting starts.
  const { then } = query
  const waitWithin: typeof then = (resolve, reject) => {
    span ??= trace.getTracer('database').startSpan('query', { kind: SpanKind.CLIENT, attributes: named })
    const waiting = then.call(query, resolve, reject)
    then.call(query, settled, settled)
    return waiting as never
  }
  return Object.assign(query, Object.fromEntries([['then', waitWithin]]))
}

const isTooSlow = (error: unknown): boolean =>
  error instanceof DatabaseTooSlow || (error instanceof Error && error.cause instanceof DatabaseTooSlow)

/** Codes of errors after which a connection is no more. */
const goneCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
])

function isGone(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++)
    if ('code' in one && typeof one.code === 'string' && goneCodes.has(one.code)) return true
  return false
}

/** How long a connection that is said to be lost may take until that is known, in milliseconds. */
const rumour = 1_000

/**
 * Work whose end postgres.js must not hear of once the connection is lost: it would then send a rollback or a commit to a
 * socket that is no more, which ends the process, or to one that serves another by now. It has given the work up already.
 */
async function untilLost<Result>(work: () => Promise<Result>, isLost: () => boolean): Promise<Result> {
  const nothing = new Promise<never>(() => undefined)
  try {
    const result = await work()
    return isLost() ? nothing : result
  } catch (error) {
    // What failed may be a call to another database, and then this connection is there still.
    for (let waited = 0; !isLost() && isGone(error) && waited < rumour; waited += 10) await wait(10)
    if (isLost()) return nothing
    throw error
  }
}

/**
 * A transaction is given up when it cannot begin, when one of its queries was given up, or when it cannot end within the
 * time. A commit that was given up may have happened. Work that could begin only after that is rolled back unseen.
 */
function giveUpTransaction(sql: postgres.Sql, work: Work, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DatabaseTooSlow(milliseconds))
    let isOver = false
    let hasFailed = false
    const isLost = () => hasFailed
    let timer = setTimeout(() => {
      isOver = true
      giveUp()
    }, milliseconds)
    const steps = async (transaction: postgres.TransactionSql) => {
      clearTimeout(timer)
      if (isOver) throw new DatabaseTooSlow(milliseconds)
      const client = transaction as unknown as postgres.Sql
      try {
        return await work(givesUp(client, milliseconds, isLost) as unknown as typeof transaction)
      } catch (error) {
        if (isTooSlow(error)) reject(error)
        throw error
      } finally {
        if (!hasFailed) timer = setTimeout(giveUp, milliseconds)
      }
    }
    sql
      .begin((transaction) => untilLost(() => steps(transaction), isLost))
      .then(resolve, (error) => {
        hasFailed = true
        reject(error)
      })
      .finally(() => clearTimeout(timer))
  })
}

/**
 * A hung server never answers, and a limit on the server cannot end that; so every query and transaction of the client
 * is given up here after the deadline, with DatabaseTooSlow. What the server would still answer is ignored.
 */
export function givesUp<Client extends postgres.Sql>(
  sql: Client,
  milliseconds: number,
  isLost = () => false,
): Client {
  return new Proxy(sql, {
    get(target, name, receiver) {
      if (name === 'unsafe')
        return (...given: Parameters<postgres.Sql['unsafe']>) => {
          if (isLost()) throw new TransactionLost()
          return giveUpQuery(target.unsafe(...given) as unknown as Query, milliseconds)
        }
      if (name === 'begin') return (work: Work) => giveUpTransaction(target, work, milliseconds)
      return Reflect.get(target, name, receiver)
    },
  })
}

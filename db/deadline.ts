import type postgres from 'postgres'

/** A call to the database took longer than the deadline. Doors answer 503 with Retry-After to it. */
export class DatabaseTooSlow extends Error {
  constructor(milliseconds: number) {
    super(`The database did not answer within ${milliseconds} ms. Try again in a moment.`)
    this.name = 'DatabaseTooSlow'
  }
}

type Query = Promise<unknown> & { reject(error: Error): void; cancel(): void }
type Work = (transaction: postgres.TransactionSql) => Promise<unknown>

/** The query is rejected `milliseconds` after it was made, whether it was sent or still waits for a connection. */
function giveUpQuery(query: Query, milliseconds: number): Query {
  const timer = setTimeout(() => {
    query.reject(new DatabaseTooSlow(milliseconds))
    query.cancel()
  }, milliseconds)
  const settled = () => clearTimeout(timer)
  // postgres.js sends a query when it is first awaited, so `then` is where the waiting starts.
  const { then } = query
  const waitWithin: typeof then = (resolve, reject) => {
    const waiting = then.call(query, resolve, reject)
    then.call(query, settled, settled)
    return waiting as never
  }
  return Object.assign(query, Object.fromEntries([['then', waitWithin]]))
}

const isTooSlow = (error: unknown): boolean =>
  error instanceof DatabaseTooSlow || (error instanceof Error && error.cause instanceof DatabaseTooSlow)

/**
 * A transaction is given up when it cannot begin, when one of its queries was given up, or when it cannot end within the
 * time. A commit that was given up may have happened. Work that could begin only after that is rolled back unseen.
 */
function giveUpTransaction(sql: postgres.Sql, work: Work, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DatabaseTooSlow(milliseconds))
    let isOver = false
    let timer = setTimeout(() => {
      isOver = true
      giveUp()
    }, milliseconds)
    const steps = async (transaction: postgres.TransactionSql) => {
      clearTimeout(timer)
      if (isOver) throw new DatabaseTooSlow(milliseconds)
      try {
        return await work(
          givesUp(transaction as unknown as postgres.Sql, milliseconds) as unknown as typeof transaction,
        )
      } catch (error) {
        if (isTooSlow(error)) reject(error)
        throw error
      } finally {
        timer = setTimeout(giveUp, milliseconds)
      }
    }
    sql
      .begin(steps)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

/**
 * A hung server never answers, and a limit on the server cannot end that; so every query and transaction of the client
 * is given up here after the deadline, with DatabaseTooSlow. What the server would still answer is ignored.
 */
export function givesUp<Client extends postgres.Sql>(sql: Client, milliseconds: number): Client {
  return new Proxy(sql, {
    get(target, name, receiver) {
      if (name === 'unsafe')
        return (...given: Parameters<postgres.Sql['unsafe']>) =>
          giveUpQuery(target.unsafe(...given) as unknown as Query, milliseconds)
      if (name === 'begin') return (work: Work) => giveUpTransaction(target, work, milliseconds)
      return Reflect.get(target, name, receiver)
    },
  })
}

import { connect, createServer, type Server, type Socket } from 'node:net'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isDatabaseAway } from './away'
import { DatabaseTooSlow, givesUp } from './deadline'

const address = new URL(process.env.DATABASE_URL!)
const milliseconds = 400

/** Stands between the client and a real Postgres; while it is hung nothing passes and nothing is closed, as when a server stops. */
class Relay {
  private readonly sockets = new Set<Socket>()
  private held: (() => void)[] | null = null
  private readonly server: Server = createServer((client) => {
    const upstream = connect(Number(address.port), address.hostname)
    this.pass(client, upstream)
    this.pass(upstream, client)
  })
  private pass(from: Socket, to: Socket): void {
    this.sockets.add(from)
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
    from.on('data', (bytes) => (this.held ? this.held.push(() => to.write(bytes)) : to.write(bytes)))
  }
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    const bound = this.server.address()
    return typeof bound === 'object' && bound ? bound.port : 0
  }
  hang(): void {
    this.held ??= []
  }
  live(): void {
    for (const send of this.held ?? []) send()
    this.held = null
  }
  close(): void {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
  }
}

const outcome = async (work: () => PromiseLike<unknown>): Promise<{ error: unknown; took: number }> => {
  const began = performance.now()
  try {
    await work()
  } catch (error) {
    return { error, took: performance.now() - began }
  }
  return { error: null, took: performance.now() - began }
}

describe('a database that hangs', () => {
  let relay: Relay
  let bare: postgres.Sql
  let sql: postgres.Sql

  beforeEach(async () => {
    relay = new Relay()
    const through = new URL(address)
    through.port = String(await relay.open())
    through.hostname = '127.0.0.1'
    bare = postgres(through.href, { max: 1, fetch_types: false, connect_timeout: 5, backoff: () => 0.1 })
    sql = givesUp(bare, milliseconds)
    await sql.unsafe('select 1')
  })
  afterEach(async () => {
    relay.close()
    await bare.end({ timeout: 0 })
  })

  const expectTooSlow = ({ error, took }: { error: unknown; took: number }) => {
    expect(error).toBeInstanceOf(DatabaseTooSlow)
    expect(isDatabaseAway(error)).toBe(true)
    expect(took).toBeGreaterThan(milliseconds - 50)
    expect(took).toBeLessThan(milliseconds * 3)
  }

  test('is given up in a query, and answers again when it lives again', async () => {
    relay.hang()
    expectTooSlow(await outcome(() => sql.unsafe('select 1')))
    relay.live()
    expect(await sql.unsafe('select 2 as two')).toEqual([{ two: 2 }])
  })

  test('is given up while waiting for a connection of the pool', async () => {
    const holder = outcome(() =>
      bare.begin((tx) => tx.unsafe(`select pg_sleep(${(milliseconds * 2) / 1000})`)),
    )
    await new Promise(setImmediate)
    expectTooSlow(await outcome(() => sql.begin((tx) => tx.unsafe('select 1'))))
    expect((await holder).error).toBeNull()
  })

  test('is given up when a transaction cannot begin, and the work does not run later', async () => {
    let ran = 0
    relay.hang()
    const work = async () => {
      ran++
    }
    expectTooSlow(await outcome(() => sql.begin(work)))
    relay.live()
    await sql.unsafe('select 1')
    expect(ran).toBe(0)
  })

  test('is given up within a transaction, which changes nothing', async () => {
    await bare.unsafe('create temporary table kept (n integer)')
    const failed = await outcome(() =>
      sql.begin(async (tx) => {
        await tx.unsafe('insert into kept values (1)')
        relay.hang()
        await tx.unsafe('insert into kept values (2)')
      }),
    )
    expectTooSlow(failed)
    relay.live()
    expect(await sql.unsafe('select n from kept')).toEqual([])
  })

  test('is given up when a transaction cannot end', async () => {
    const failed = await outcome(() =>
      sql.begin(async (tx) => {
        await tx.unsafe('select 1')
        relay.hang()
      }),
    )
    expectTooSlow(failed)
  })

  test('leaves other errors and answers as they are', async () => {
    const { error } = await outcome(() => sql.begin((tx) => tx.unsafe('select 1 / 0')))
    expect(error).toMatchObject({ code: '22012' })
    expect(isDatabaseAway(error)).toBe(false)
    expect(await sql.begin((tx) => tx.unsafe('select 3 as three'))).toEqual([{ three: 3 }])
  })
})

test('a server that refuses, ends or stops is away', async () => {
  const nobody = postgres('postgres://nobody@127.0.0.1:1/none', {
    max: 1,
    connect_timeout: 2,
    backoff: () => 0.1,
  })
  expect(isDatabaseAway((await outcome(() => nobody`select 1`)).error)).toBe(true)
  await nobody.end({ timeout: 0 })
  const sql = postgres(address.href, { max: 1 })
  const ended = await outcome(() => sql`select pg_terminate_backend(pg_backend_pid())`)
  expect(isDatabaseAway(ended.error)).toBe(true)
  const limited = await outcome(() =>
    sql.begin(async (tx) => [await tx`set local statement_timeout = 20`, await tx`select pg_sleep(5)`]),
  )
  expect(isDatabaseAway(limited.error)).toBe(true)
  expect(isDatabaseAway(new Error('wrapped', { cause: limited.error }))).toBe(true)
  expect(isDatabaseAway(new Error('anything else'))).toBe(false)
  expect(isDatabaseAway('text')).toBe(false)
  await sql.end()
})

test('a transaction whose connection was lost asks nothing more of it, and the process lives', async () => {
  const bare = postgres(address.href, { max: 1, onnotice: () => undefined })
  const other = postgres(address.href, { max: 1, onnotice: () => undefined })
  const noticed = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<unknown>()
  const work = givesUp(bare, 5_000).begin(async (transaction) => {
    const [row] = await transaction.unsafe('select pg_backend_pid() as pid')
    await other`select pg_terminate_backend(${row!.pid})`
    await noticed.promise
    asked.resolve((await outcome(async () => transaction.unsafe('select 1'))).error)
  })
  const { error } = await outcome(() => work)
  expect(isDatabaseAway(error)).toBe(true)
  noticed.resolve()
  expect(isDatabaseAway(await asked.promise)).toBe(true)
  expect(await bare`select 1 as one`).toEqual([{ one: 1 }])
  await Promise.all([bare.end(), other.end()])
})

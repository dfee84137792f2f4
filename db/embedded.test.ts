import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDatabase } from './databases'
import { type Embedded, startEmbedded } from './embedded'
import { isAlive, readPidFile } from './embedded-process'

let home: string
let started: Embedded[]

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rapporteur-embedded-'))
  started = []
})
afterEach(async () => {
  for (const server of started) await server.stop()
  for (const place of new Set([home, ...started.map((server) => server.place)]))
    rmSync(place, { recursive: true })
})

const start = async (options = {}) => {
  const server = await startEmbedded(home, options)
  started.push(server)
  return server
}

async function ask<Row>(address: string, question: string): Promise<Row[]> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    return (await sql.unsafe(question)) as unknown as Row[]
  } finally {
    await sql.end()
  }
}

const pidOf = (server: Embedded) => readPidFile(join(server.place, 'postgres'))!.pid

/** Another command of the project that starts the same server, and that can be killed. */
async function startElsewhere() {
  const code = `import { startEmbedded } from './db/embedded.ts'
    const server = await startEmbedded(${JSON.stringify(home)})
    console.log(server.place)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const place = String((await once(child.stdout, 'data'))[0]).trim()
  return { child, place, pid: readPidFile(join(place, 'postgres'))!.pid }
}

test('a second start keeps what the first wrote, and nothing runs in between', async () => {
  const first = await start()
  await addDatabase(first.address('kept'))
  await addDatabase(first.address('kept'))
  await ask(first.address('kept'), `create table words (word text); insert into words values ('neutralité')`)
  const pid = pidOf(first)
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  const second = await start()
  expect(await ask(second.address('kept'), 'select word from words')).toEqual([{ word: 'neutralité' }])
})

test('it listens on loopback with a password that only its owner reads, and sorts by code point', async () => {
  const server = await start()
  const shown = await ask<{ name: string; setting: string }>(
    server.address('postgres'),
    `select name, setting from pg_settings
     where name in ('listen_addresses', 'unix_socket_directories', 'fsync', 'TimeZone') order by name`,
  )
  expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual({
    TimeZone: 'UTC',
    fsync: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  })
  const [locale] = await ask(
    server.address('postgres'),
    `select datlocprovider, datlocale from pg_database where datname = 'postgres'`,
  )
  expect(locale).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8' })
  expect(statSync(join(server.place, 'postgres-password')).mode & 0o777).toBe(0o600)
  const guessed = new URL(server.address('postgres'))
  guessed.password = 'guessed'
  await expect(ask(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('the server of a killed command is ended, and its data is there for the next', async () => {
  const killed = await startElsewhere()
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  expect(isAlive(killed.pid)).toBe(true)
  const next = await start()
  expect(next.isBorrowed).toBe(false)
  expect(isAlive(killed.pid)).toBe(false)
  expect(await ask(next.address('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('the server of a command that runs on is borrowed and left alone', async () => {
  const other = await startElsewhere()
  const borrowed = await start()
  expect(borrowed.isBorrowed).toBe(true)
  expect(await ask(borrowed.address('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  await borrowed.stop()
  expect(isAlive(other.pid)).toBe(true)
  other.child.kill('SIGKILL')
  await once(other.child, 'exit')
  await (await start()).stop()
})

test('a server that was killed, and not asked, recovers at the next start', async () => {
  const first = await start()
  await addDatabase(first.address('kept'))
  await ask(
    first.address('kept'),
    `create table words (word text); insert into words values ('acknowledged')`,
  )
  process.kill(pidOf(first), 'SIGKILL')
  await first.ended
  const next = await start()
  expect(await ask(next.address('kept'), 'select word from words')).toEqual([{ word: 'acknowledged' }])
})

test('a file that names a process which is not this server does not stop the start, nor that process', async () => {
  const first = await start()
  const folder = join(first.place, 'postgres')
  const pidFile = readFileSync(join(folder, 'postmaster.pid'), 'utf8')
  await first.stop()
  const bystander = spawn('sleep', ['60'])
  writeFileSync(join(folder, 'postmaster.pid'), pidFile.replace(/^\d+/, String(bystander.pid)))
  const next = await start()
  expect(await ask(next.address('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(bystander.exitCode).toBe(null)
  bystander.kill()
})

test('what is thrown away is gone after the stop', async () => {
  const server = await start({ isThrowAway: true })
  expect(await ask(server.address('postgres'), 'show fsync')).toEqual([{ fsync: 'off' }])
  await server.stop()
  expect(existsSync(join(server.place, 'postgres'))).toBe(false)
})

test.each([
  ['a file where the folder should be', (place: string) => writeFileSync(join(place, 'postgres'), '')],
  [
    'a folder with something else in it',
    (place: string) => mkdirSync(join(place, 'postgres/holiday'), { recursive: true }),
  ],
])('%s is named, and so is the way out', async (_, breakIt) => {
  const { place, stop } = await startEmbedded(home)
  await stop()
  rmSync(join(place, 'postgres'), { recursive: true })
  breakIt(place)
  await expect(start()).rejects.toThrow(`rm -rf ${place}`)
  if (place !== home) rmSync(place, { recursive: true })
})

test.each([
  ['another release', 'PG_VERSION', '17\n', 'was made by PostgreSQL 17; this is PostgreSQL 18'],
  ['a damaged file', 'global/pg_control', 'x', 'Postgres cannot start on'],
  ['damaged settings', 'postgresql.conf', 'no such = thing = at all', 'Its last words'],
])('%s is named', async (_, file, content, sentence) => {
  const first = await start()
  await first.stop()
  writeFileSync(join(first.place, 'postgres', file), content)
  await expect(start()).rejects.toThrow(sentence)
})

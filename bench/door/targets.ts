import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findFreePort } from '../../db/embedded-process'
import { familyOf } from '../../scripts/front/children.mjs'
import { startFiles } from '../../scripts/front/files.mjs'
import { startSet } from '../../scripts/front/production.mjs'
import { keepOpen, start } from '../../scripts/lifetime.mjs'
import { keptByTests } from '../../scripts/test-database.mjs'
import { testEnvironment } from '../../scripts/test-environment.mjs'

const root = join(import.meta.dirname, '../..')

/** Somewhere that answers, and the processes whose work that is. */
export type Target = { origin: string; pids: number[] }
export type Page = { name: string; path: string; packed: Buffer; length: number }

const packing = { 'Accept-Encoding': 'gzip' }

/** A page as readers get it, packed: the bytes that the file has too. */
async function read(origin: string, name: string, path: string): Promise<Page> {
  const response = await fetch(`${origin}${path}`, { headers: packing })
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}.`)
  const { gzipSync } = await import('node:zlib')
  const plain = Buffer.from(await response.arrayBuffer())
  const packed = gzipSync(plain, { level: 6 })
  return { name, path, packed, length: gunzipSync(packed).length }
}

/** The pages that are measured: a list, one report, a search and a figure. */
export async function readPages(origin: string): Promise<Page[]> {
  const list = await read(origin, 'list', '/en/reports')
  const html = gunzipSync(list.packed).toString()
  const slug = /href="\/en\/reports\/([a-z0-9-]+)"/.exec(html)?.[1]
  if (!slug) throw new Error('The list links to no report.')
  return [
    list,
    await read(origin, 'detail', `/en/reports/${slug}`),
    await read(origin, 'search', '/en/reports?q=internet'),
    await read(origin, 'figure', '/en/figures/p1'),
  ]
}

async function startBare(address: string, slug: string): Promise<Target> {
  const child = spawn(process.execPath, [join(root, 'scripts/load/bare.mjs'), address, slug], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  keepOpen({ stop: () => child.kill() })
  const [port] = (await once(child.stdout!, 'data')) as [Buffer]
  return { origin: `http://localhost:${String(port).trim()}`, pids: [child.pid!] }
}

/** The framework alone, as its own command starts it. */
async function startNext(env: NodeJS.ProcessEnv): Promise<Target> {
  const port = await findFreePort()
  const given = [
    join(root, 'node_modules/next/dist/bin/next'),
    'start',
    '-p',
    String(port),
    '-H',
    '127.0.0.1',
  ]
  const own = { ...env, PORTAL_URL: `http://localhost:${port}` }
  const running = keepOpen(start(process.execPath, given, { cwd: root, env: own, stdio: 'ignore' }))
  const origin = `http://127.0.0.1:${port}`
  while (
    !(await fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (running.child.exitCode !== null) throw new Error('next start ended.')
  }
  return { origin, pids: familyOf(running) }
}

/** Everything that is measured side by side, on one database. */
export async function openTargets(address: string) {
  const env = testEnvironment({ DATABASE_URL: address, JOBS: 'apart' })
  const set = await startSet({ env, logs: join(keptByTests, 'door'), https: undefined, http: undefined })
  const pages = await readPages(set.front.origin)
  const files = await startFiles(
    set.front,
    Object.fromEntries(pages.map(({ name, packed }) => [name, packed])),
  )
  return {
    pages,
    set: {
      origin: set.front.origin,
      pids: [...familyOf(set.front), ...set.portals.flatMap(familyOf)],
    } as Target,
    portal: { origin: `http://127.0.0.1:${set.ports[0]}`, pids: familyOf(set.portals[0]!) } as Target,
    files: { origin: files.origin, pids: familyOf(files) } as Target,
    bare: await startBare(address, pages[1]!.path.split('/').at(-1)!),
    next: await startNext(env),
  }
}

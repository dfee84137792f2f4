import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { keepOpen, start } from './lifetime.mjs'
import { CannotGoOn } from './packages.mjs'

const root = join(import.meta.dirname, '..')
const next = join(root, 'node_modules/next/dist/bin/next')

const listen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })

/** @throws CannotGoOn where something listens on the port already, or we may not. */
export async function checkPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotGoOn(
      `PORT is "${process.env.PORT}". Set it to a number from 1 to 65535, such as PORT=3001.`,
    )
  const answers = [await listen(port, '127.0.0.1'), await listen(port, '::1')]
  if (answers.includes('EADDRINUSE'))
    throw new CannotGoOn(
      `Port ${port} is taken by another program; perhaps this demo runs already. Stop it, or choose another port: PORT=${port + 1} npm run demo`,
    )
  if (answers.includes('EACCES'))
    throw new CannotGoOn(
      `This user may not listen on port ${port}. Choose one from 1024 up: PORT=3000 npm run demo`,
    )
}

const isAnswering = (address) =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(30_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Starts the built portal, or with `reload` the one that follows its sources; resolves when it answers. @throws CannotGoOn */
export async function startPortal({ port, host = '127.0.0.1', env, reload = false, log }) {
  const output = log ? openSync(log, 'w') : 'inherit'
  const given = reload
    ? [next, 'dev', '-p', String(port), '-H', host]
    : ['--import', 'tsx', 'server/serve.ts']
  const portal = keepOpen(
    start(process.execPath, given, {
      cwd: root,
      env: { ...env, ...(!reload && { NODE_ENV: 'production' }), PORT: String(port), LISTEN: host },
      stdio: ['ignore', output, output],
    }),
  )
  let hasEnded = false
  portal.ended.then(() => (hasEnded = true))
  const asked = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/health/ready`
  const deadline = Date.now() + 240_000
  while (!(await isAnswering(asked))) {
    if (hasEnded || Date.now() > deadline) {
      const said = log
        ? `:\n${readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n')}`
        : '; see above.'
      throw new CannotGoOn(`The portal ${hasEnded ? 'ended' : 'did not answer'}${said}`)
    }
    await wait(100)
  }
  return portal
}

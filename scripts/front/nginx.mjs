import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import tls from 'node:tls'
import { findFreePort } from '../../db/embedded-process.ts'
import { keepOpen, start } from '../lifetime.mjs'
import { CannotGoOn } from '../packages.mjs'
import { writeFront } from './write.mjs'

export const howToGetNginx =
  'nginx is missing. Install nginx 1.22 or newer (Debian: apt-get install nginx), then run the command again.'

/** The path of nginx, or undefined. Debian keeps it where the PATH of ordinary users does not look. */
export function findNginx(path = process.env.PATH ?? '') {
  const folders = [
    ...path.split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ]
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, 'nginx'))
    .find((one) => existsSync(one))
}

/** The module that compresses with brotli, where a Linux distribution put it. Some name one folder twice. */
export function findBrotli() {
  const folders = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules']
  const paths = folders.map((folder) => join(folder, 'ngx_http_brotli_filter_module.so'))
  return paths.filter((path) => existsSync(path)).slice(0, 1)
}

/** A certificate for this machine only, good for a month. @throws CannotGoOn */
function makeCertificate(folder) {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30']
  const made = spawnSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate], {
    encoding: 'utf8',
  })
  if (made.status !== 0)
    throw new CannotGoOn(
      `No certificate could be made: ${made.error ? 'openssl is missing (Debian: apt-get install openssl).' : made.stderr}`,
    )
  chmodSync(key, 0o600)
  return { certificate, key }
}

const hasIpv6 = () =>
  Object.values(networkInterfaces())
    .flat()
    .some(({ address }) => address === '::1')

/** From here on this process believes a certificate of ours, and still no other that nobody signed. Older Nodes cannot. */
const believe = (certificate) =>
  tls.setDefaultCACertificates?.([...tls.getCACertificates('default'), readFileSync(certificate, 'utf8')])

export const isListening = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/**
 * The shipped nginx on loopback, with a certificate of its own, before portals at HOST:PORT. What it writes goes into a
 * folder that is removed with it. @throws CannotGoOn
 */
export async function startFront({ portals, https, http, name = 'localhost' }) {
  const nginx = findNginx()
  if (!nginx) throw new CannotGoOn(howToGetNginx)
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-front-'))
  keepOpen({ stop: () => rmSync(folder, { recursive: true, force: true }) })
  // As root, nginx works as nobody, who must reach its pages.
  chmodSync(folder, 0o755)
  for (const one of ['cache', 'spool']) mkdirSync(join(folder, one))
  const ports = { https: https ?? (await findFreePort()), http: http ?? (await findFreePort()) }
  const inner = await findFreePort()
  const modules = findBrotli()
  const signed = makeCertificate(folder)
  believe(signed.certificate)
  writeFront(folder, {
    ...signed,
    name: `${name} 127.0.0.1`,
    host: `${name}:${ports.https}`,
    https: `127.0.0.1:${ports.https}`,
    http: `127.0.0.1:${ports.http}`,
    also_https: hasIpv6() ? `listen [::1]:${ports.https} ssl http2;` : '',
    also_http: hasIpv6() ? `listen [::1]:${ports.http};` : '',
    inner,
    portals,
    modules,
    hasBrotli: modules.length > 0,
  })
  const given = ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')]
  const checked = spawnSync(nginx, ['-t', '-q', ...given], { encoding: 'utf8' })
  if (checked.status !== 0) throw new CannotGoOn(`nginx refuses its configuration:\n${checked.stderr}`)
  const running = keepOpen(
    start(nginx, [...given, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  let hasEnded = false
  running.ended.then(() => (hasEnded = true))
  while (!(await isListening(ports.https))) {
    if (hasEnded) throw new CannotGoOn(`nginx ended:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`)
    await wait(20)
  }
  return {
    ...running,
    ...ports,
    inner,
    folder,
    origin: `https://${name}:${ports.https}`,
    hasBrotli: modules.length > 0,
  }
}

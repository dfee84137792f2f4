import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '../../db/embedded-process.ts'
import { keepOpen, start } from '../lifetime.mjs'
import { findNginx, isListening } from './nginx.mjs'

/**
 * An nginx that does nothing but serve packed files over TLS, with the certificate and the limits of a front door: what no
 * portal can be faster than. `files` are bytes by name.
 */
export async function startFiles(front, files) {
  const folder = join(front.folder, 'files')
  mkdirSync(join(folder, 'files'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'files', name), bytes)
  const port = await findFreePort()
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes auto;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log crit;
events { worker_connections 6144; }
http {
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  log_format line '$time_iso8601 $status $request_time';
  server {
    listen 127.0.0.1:${port} ssl http2;
    include ${front.folder}/limits.conf;
    access_log ${folder}/access.log line buffer=64k flush=2s;
    default_type text/html;
    add_header Content-Encoding gzip;
    add_header Cache-Control "public, max-age=0";
    root ${folder}/files;
  }
}
`,
  )
  const given = [
    '-c',
    join(folder, 'nginx.conf'),
    '-p',
    folder,
    '-e',
    join(folder, 'error.log'),
    '-g',
    'daemon off;',
  ]
  const running = keepOpen(start(findNginx(), given, { stdio: ['ignore', 'ignore', 'inherit'] }))
  while (!(await isListening(port))) await wait(20)
  return { ...running, origin: `https://localhost:${port}` }
}

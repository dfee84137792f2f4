import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fillIn, writeFront } from './write.mjs'

test('what stands in double braces is filled in, once for each portal where that is asked', () => {
  const portals = ['10.0.0.1:3000', '10.0.0.2:3000']
  expect(fillIn('{{portals max_conns=2}}\nlisten {{https}};', { https: '443' }, portals)).toBe(
    `server 10.0.0.1:3000 max_conns=2 max_fails=3 fail_timeout=1s;
  server 10.0.0.2:3000 max_conns=2 max_fails=3 fail_timeout=1s;
listen 443;`,
  )
  expect(() => fillIn('{{nothing}}', {}, portals)).toThrow('There is no word for {{nothing}}.')
})

test('a folder is written for the place where nginx will find it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-front-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFront(folder, {
    folder: '/etc/nginx/rapporteur',
    name: 'reports.example.org',
    certificate: '/etc/tls/all.pem',
    key: '/etc/tls/key.pem',
    https: '443',
    http: '80',
    inner: '8081',
    portals: ['127.0.0.1:3001'],
    hasBrotli: true,
  })
  const read = (name) => readFileSync(join(folder, name), 'utf8')
  expect(read('portal.conf')).toContain('server_name reports.example.org;')
  expect(read('portal.conf')).toContain('include /etc/nginx/rapporteur/limits.conf;')
  expect(read('limits.conf')).toContain('ssl_certificate /etc/tls/all.pem;')
  expect(read('compress.conf')).toMatch(/gzip_types (.+);[\s\S]*brotli_types \1;/)
  for (const name of ['portal.conf', 'nginx.conf', 'compress.conf'])
    expect(read(name)).not.toMatch(/\{\{|\}\}/)
})

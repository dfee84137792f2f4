import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrotli } from './front/nginx.mjs'
import { writeFront } from './front/write.mjs'

const usage = `npm run front -- FOLDER --name NAME --certificate FILE --key FILE --portal HOST:PORT [--portal HOST:PORT …]
  [--https 443] [--http 80] [--inner 8081] [--cache FOLDER] [--spool FOLDER] [--logs FOLDER] [--challenges FOLDER]
  [--brotli] [--ipv6] [--as FOLDER]

Writes nginx.conf, portal.conf and what they include into FOLDER. --as: where nginx will find that folder, if elsewhere.`

const text = { type: 'string' }
const options = {
  name: text,
  certificate: text,
  key: text,
  portal: { type: 'string', multiple: true },
  https: { type: 'string', default: '443' },
  http: { type: 'string', default: '80' },
  inner: { type: 'string', default: '8081' },
  cache: { type: 'string', default: '/var/cache/nginx/rapporteur' },
  spool: { type: 'string', default: '/var/lib/nginx' },
  logs: { type: 'string', default: '/var/log/nginx' },
  challenges: { type: 'string', default: '/var/www/html' },
  brotli: { type: 'boolean', default: false },
  ipv6: { type: 'boolean', default: false },
  as: text,
}

function readWords() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const isWhole = values.name && values.certificate && values.key && values.portal?.length > 0
    return positionals.length === 1 && isWhole ? { folder: resolve(positionals[0]), ...values } : undefined
  } catch (error) {
    console.error(error.message)
  }
}

/** A word ends up in a configuration, where a space, a brace or a semicolon would begin something else. */
const isPlain = (word) => /^[\w./:[\]*-]+$/.test(word)

const words = readWords()
const strange = Object.values(words ?? {})
  .flat()
  .find((word) => typeof word === 'string' && !isPlain(word))
if (!words || strange) {
  console.error(strange ? `"${strange}" cannot stand in the configuration.` : usage)
  process.exit(2)
}

const { folder, name, logs, portal, brotli, ipv6, https, http } = words
const { as = folder } = words
writeFront(folder, {
  ...words,
  folder: as,
  portals: portal,
  host: https === '443' ? name : `${name}:${https}`,
  also_https: ipv6 ? `listen [::]:${https} ssl http2;` : '',
  also_http: ipv6 ? `listen [::]:${http};` : '',
  access_log: `${logs}/access.log`,
  error_log: `${logs}/error.log`,
  hasBrotli: brotli,
  modules: brotli ? findBrotli() : [],
})
console.log(`The configuration is in ${folder}.
Nginx for the portal alone:   nginx -t -c ${as}/nginx.conf, then nginx -c ${as}/nginx.conf
Nginx with other sites:       include ${as}/portal.conf; in the http block of its own configuration, then nginx -t and a reload`)

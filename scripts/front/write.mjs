import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const templates = join(root, 'deploy/nginx')

const brotliWords = {
  brotli: 'brotli on;\nbrotli_comp_level 5;\nbrotli_min_length 512;\nbrotli_types {{types}};',
  brotli_encoding: '"~*\\bbr\\b" br;',
  brotli_off: 'brotli off;',
}

/** The types that gzip is told are those that brotli is told. */
const typesIn = (text) => /gzip_types ([^;]+);/.exec(text)[1]

const upstreams = (portals, more = '') =>
  portals.map((portal) => `server ${portal}${more} max_fails=3 fail_timeout=1s;`).join('\n  ')

/** A template with everything filled in; what has no word left is an error, so that no brace reaches nginx. */
export function fillIn(text, words, portals) {
  return text
    .replace(/\{\{portals(| [^}]+)\}\}/g, (_, more) => upstreams(portals, more))
    .replace(/\{\{([a-z_]+)\}\}/g, (_, name) => {
      if (words[name] === undefined) throw new Error(`There is no word for {{${name}}}.`)
      return words[name]
    })
    .replace(/^ +\n(?= *\S)/gm, '')
}

/**
 * Writes the front door into a folder, which nginx finds at `given.folder` where that is another. `http`, `https` and
 * `inner` are ports, or addresses with one for the first two; `host` is what people type, with its port where that is
 * not 443; `portals` are HOST:PORT.
 */
export function writeFront(folder, given) {
  const { portals, hasBrotli = false, modules = [], ...places } = given
  const brotli = hasBrotli
    ? brotliWords
    : Object.fromEntries(Object.keys(brotliWords).map((name) => [name, '']))
  const at = given.folder ?? folder
  const words = {
    also_http: '',
    also_https: '',
    challenges: '/var/www/html',
    cache: `${at}/cache`,
    spool: `${at}/spool`,
    access_log: `${at}/access.log`,
    error_log: `${at}/error.log`,
    host: places.name,
    ...places,
    ...brotli,
    folder: at,
    modules: modules.map((path) => `load_module ${path};`).join('\n'),
  }
  mkdirSync(join(folder, 'pages'), { recursive: true })
  for (const name of readdirSync(templates).filter((one) => one.endsWith('.conf'))) {
    const text = readFileSync(join(templates, name), 'utf8')
    const filled = fillIn(text, words, portals)
    writeFileSync(
      join(folder, name),
      hasBrotli && name === 'compress.conf' ? filled.replace('{{types}}', typesIn(text)) : filled,
    )
  }
  for (const name of readdirSync(join(templates, 'pages')))
    copyFileSync(join(templates, 'pages', name), join(folder, 'pages', name))
  copyFileSync(join(root, 'public/door.css'), join(folder, 'pages/door.css'))
}

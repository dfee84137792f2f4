// npm leaves the optional packages of other platforms out of the lockfile when its registry does not offer them, and
// `npm ci` then refuses the file. This adds them by what their names say; `npm ci` skips them where they do not fit.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const systems = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
]
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
]
const silentNames = { fsevents: { os: ['darwin'] } }
const otherNames = { windows: 'win32', win: 'win32', armv7: 'arm', gnueabihf: 'arm', musleabihf: 'arm' }

/** What a name such as `@next/swc-linux-x64-gnu` says about the machine; null if it says nothing. */
export function platformOf(name) {
  const words = name
    .split('/')
    .pop()
    .split(/[-_]/)
    .map((word) => otherNames[word] || word)
  const system = words.find((word) => systems.includes(word))
  const processor = words.find((word) => processors.includes(word))
  if (!system && !processor) return silentNames[name] || null
  const library = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return {
    ...(processor && { cpu: [processor] }),
    ...(library && { libc: [library] }),
    ...(system && { os: [system] }),
  }
}

/** Where a package installed at `from` finds `name`: beside itself, or in a folder above. */
function findInstalled(packages, from, name) {
  for (let folder = from; ; ) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (packages[path]) return path
    if (!folder) return null
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : ''
  }
}

const exact = (range) => range.replace(/^npm:.*@/, '').replace(/^[\^~]/, '')

/** These packages are bound to the one release of what wants them, so another version does not do. */
const fits = (version, range) => version === exact(range) || /^[\^~]/.test(range)

/** The lockfile with every optional package of every platform, and the names that were added. */
export function completeLock(lock) {
  const packages = { ...lock.packages }
  const added = []
  for (const [from, entry] of Object.entries(lock.packages))
    for (const [name, range] of Object.entries(entry.optionalDependencies || {})) {
      const found = findInstalled(packages, from, name)
      if (found && fits(packages[found].version, range)) continue
      const platform = platformOf(name)
      if (!platform)
        throw new Error(`The name of ${name}, wanted by ${from}, does not say which machine it is for.`)
      const path = found ? `${from}/node_modules/${name}` : `node_modules/${name}`
      packages[path] = { version: exact(range), ...platform, ...(entry.dev && { dev: true }), optional: true }
      added.push(name)
    }
  const sorted = Object.keys(packages)
    .sort()
    .map((path) => [path, packages[path]])
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added }
}

if (import.meta.url === pathToFileURL(process.argv[1] || '').href) {
  const file = new URL('../package-lock.json', import.meta.url)
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length === 0 ? 'The lockfile is complete.' : `Added to the lockfile: ${added.join(', ')}`)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLocale } from '@/messages/locales'

/** Which addresses say the same to everyone until something is published, so that an answer may be kept. */
export type Addresses = { holds(path: string): boolean }

type Routes = {
  dynamicRoutes: { page: string; regex: string }[]
  staticRoutes: { page: string; regex: string }[]
}

const publicPages = /^\/\[locale\]\/\(public\)\//
/** Files made of published reports alone, whose answer depends on nothing but their address. */
const publicFiles = /^\/(?:embed|figures|sitemap\.xml|feed\.atom)\//

/**
 * Reads from the build which pages lie in the public room, so that a new page is known by where it is put.
 * @throws Error where the build names none: the framework then says it in another way, and nothing must be guessed.
 */
export function readAddresses(build: string): Addresses {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(build, name), 'utf8'))
  const files = read('app-path-routes-manifest.json') as Record<string, string>
  const routes = read('routes-manifest.json') as Routes
  const patterns = new Map(
    [...routes.staticRoutes, ...routes.dynamicRoutes].map(({ page, regex }) => [page, regex]),
  )
  const matcher = (kinds: readonly RegExp[]) => {
    const pages = Object.entries(files).filter(([file]) => kinds.some((kind) => kind.test(file)))
    const found = pages.map(([, page]) => patterns.get(page)).filter((regex) => regex !== undefined)
    if (found.length === 0) throw new Error(`The build in ${build} names no page for ${kinds.join(' or ')}.`)
    const all = new RegExp(found.join('|'))
    return (path: string) => all.test(path)
  }
  const isPage = matcher([publicPages])
  const isFile = matcher([publicFiles])
  return {
    holds: (path) => isFile(path) || (isLocale(path.split('/')[1]) && isPage(path)),
  }
}

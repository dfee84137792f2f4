/** The parts that a path with names in braces leaves open, where these segments are one of it; else null. */
export function matchPath(path: string, segments: readonly string[]): Record<string, string> | null {
  const parts = path.slice(1).split('/')
  if (parts.length !== segments.length) return null
  const isSame = parts.every((part, place) => part.startsWith('{') || part === segments[place])
  if (!isSame) return null
  const open = parts.flatMap((part, place) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name ? [[name, segments[place]!] as const] : []
  })
  return Object.fromEntries(open)
}

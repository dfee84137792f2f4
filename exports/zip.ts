import { type Zippable, zipSync } from 'fflate'

/** Every file has this moment, so that the same content is the same file to the byte. It is the first that a zip can name. */
const moment = new Date(1980, 0, 1)

/** Files by their names, in order. `stored` are not packed: the kind of an e-book must be readable without unpacking. */
export function zipOf(
  files: readonly { name: string; text: string }[],
  stored: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries: Zippable = {}
  for (const { name, text } of files)
    entries[name] = [encoder.encode(text), { level: stored.includes(name) ? 0 : 6, mtime: moment }]
  return new Uint8Array(zipSync(entries))
}

import 'server-only'

import type { Refusal } from './refusals'

export type Entries = [name: string, value: string][]

/** What cannot be let in, with the words of the sentence that says so. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly values: Record<string, string | number> = {},
  ) {
    super(refusal)
    this.name = 'Refused'
  }
}

export type Kind = 'urlencoded' | 'multipart' | 'json'
const kinds: Record<string, Kind> = {
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
  'application/json': 'json',
}

/** Forms and JSON, uncompressed, in UTF-8; null for anything else. */
export function kindOf(headers: Headers): Kind | null {
  const type = headers.get('content-type') ?? ''
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1]
  if (charset && charset.toLowerCase() !== 'utf-8') return null
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity') return null
  return kinds[type.split(';')[0]!.trim().toLowerCase()] ?? null
}

/** The whole body. Something on the way may cut it and say nothing, so its length is held against Content-Length. */
export async function readBytes(request: Request, kilobytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length')
  const limit = kilobytes * 1_024
  if (declared !== null && Number(declared) > limit) throw new Refused('tooLarge', { kilobytes })
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length > limit) throw new Refused('tooLarge', { kilobytes })
    pieces.push(piece)
  }
  if (declared !== null && Number(declared) !== length) throw new Refused('cutShort')
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** A person is six fields, and a report may list hundreds. */
const mostFields = 10_000
const deepest = 20

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('unreadable')
  }
}

/** NUL cannot be stored, and half of a surrogate pair is no character. */
const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

function refuseBrokenText(entries: Entries): Entries {
  if (entries.length > mostFields) throw new Refused('unreadable')
  for (const [name, value] of entries) {
    if (!isText(name)) throw new Refused('unreadable')
    if (!isText(value)) throw new Refused('unreadableField', { field: name })
  }
  return entries
}

export function readUrlencoded(bytes: Uint8Array): Entries {
  const text = decode(bytes)
  try {
    decodeURIComponent(text)
  } catch {
    throw new Refused('unreadable')
  }
  return refuseBrokenText([...new URLSearchParams(text)])
}

/** Text fields, and the files of the fields that may hold one, or several. An empty file field is what a form without a file sends. */
export async function readMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  { one, several }: { one: readonly string[]; several: readonly string[] },
): Promise<{ entries: Entries; files: Record<string, File>; fileLists: Record<string, File[]> }> {
  const form = await new Response(bytes, { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => {
      throw new Refused('unreadable')
    })
  const entries: Entries = []
  const files: Record<string, File> = {}
  const fileLists: Record<string, File[]> = Object.fromEntries(several.map((name) => [name, []]))
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      entries.push([name, value])
      continue
    }
    const isEmpty = value.size === 0 && !value.name
    if (several.includes(name)) {
      if (!isEmpty) fileLists[name]!.push(value)
    } else if (!one.includes(name)) throw new Refused('unknownField', { field: name })
    else if (Object.hasOwn(files, name)) throw new Refused('repeatedField', { field: name })
    else if (!isEmpty) files[name] = value
  }
  return { entries: refuseBrokenText(entries), files, fileLists }
}

/** One JSON object of bounded size and depth, all of its text whole. */
export function readJson(bytes: Uint8Array): object {
  let value: unknown
  try {
    value = JSON.parse(decode(bytes))
  } catch {
    throw new Refused('unreadable')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('unreadable')
  let left = mostFields
  const walk = (one: unknown, depth: number, field: string): void => {
    if (--left < 0 || depth > deepest) throw new Refused('unreadable')
    if (typeof one === 'string' && !isText(one)) throw new Refused('unreadableField', { field })
    if (typeof one !== 'object' || one === null) return
    for (const [name, inner] of Object.entries(one)) {
      if (!isText(name)) throw new Refused('unreadable')
      walk(inner, depth + 1, Array.isArray(one) ? field : name)
    }
  }
  walk(value, 0, '')
  return value
}

/** Fields by name: a text each, and a list for the names in `lists`, whose absence is an empty list. */
export function collect(entries: Entries, lists: readonly string[]): Record<string, string | string[]> {
  const fields = new Map<string, string | string[]>(lists.map((name) => [name, []]))
  for (const [name, value] of entries) {
    const known = fields.get(name)
    if (Array.isArray(known)) known.push(value)
    else if (known !== undefined) throw new Refused('repeatedField', { field: name })
    else fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

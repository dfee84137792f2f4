import { isUtf8 } from 'node:buffer'

/** Text in UTF-8, UTF-16 or a code page of Windows; null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(decode(bytes.subarray(2), 'utf-16le'))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(decode(bytes.subarray(2), 'utf-16be'))
  if (isUtf8(bytes)) return checked(decode(bytes, 'utf-8'))
  const wide = wideOrder(bytes)
  if (wide) return checked(decode(bytes, wide))
  return checked(mostlyUtf8(bytes) ? decode(bytes, 'utf-8') : decode(bytes, codePageOf(bytes)))
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

/** UTF-16 without a mark: every other byte is zero in text of Latin letters. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4000)
  let [even, odd] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 ? odd++ : even++
  })
  if (odd > sample.length * 0.3 && even < sample.length * 0.02) return 'utf-16le'
  return even > sample.length * 0.3 && odd < sample.length * 0.02 ? 'utf-16be' : null
}

/** A few bad bytes in text that is else UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes.subarray(0, 200_000), 'utf-8')
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return good > bad * 3
}

/** Arabic and Cyrillic code pages are told by how many of the bytes above 127 are letters beside one another. */
function codePageOf(bytes: Uint8Array): string {
  const high = bytes.subarray(0, 20_000).filter((byte) => byte >= 0xc0).length
  if (high < bytes.subarray(0, 20_000).length * 0.3) return 'windows-1252'
  const arabic = decode(bytes.subarray(0, 20_000), 'windows-1256')
  const cyrillic = decode(bytes.subarray(0, 20_000), 'windows-1251')
  const score = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  return score(arabic, /(?:ال|ون|ين|ها|ات)/g) > score(cyrillic, /(?:ст|ов|ен|ни|на|ра)/g)
    ? 'windows-1256'
    : 'windows-1251'
}

/** Text has no zero bytes and next to no control characters. */
function checked(text: string): string | null {
  const sample = text.slice(0, 100_000)
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return sample.includes('\u0000') || odd > 5 + sample.length * 0.02 ? null : text
}

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { cookies } from 'next/headers'
import { setCookie, typedCookie } from '@/auth/cookies'

/** Browsers keep no cookie that is longer than four kilobytes. */
const longest = 3_600

/** A cookie that carries what was typed back to the page it came from, for a minute: it cannot be taken, and is not lost. */
export function keepTyped(path: string, text: string): string[] {
  const value = deflateRawSync(JSON.stringify([path, text])).toString('base64url')
  return text === '' || value.length > longest ? [] : [setCookie(typedCookie(), value)]
}

/** What was typed on this page and could not be taken; empty where nothing was. */
export async function readTyped(path: string): Promise<string> {
  const kept = (await cookies()).get(typedCookie().name)?.value ?? ''
  if (kept === '' || kept.length > longest) return ''
  try {
    const whole = inflateRawSync(Buffer.from(kept, 'base64url'), { maxOutputLength: 100_000 }).toString()
    const [where, text] = JSON.parse(whole) as unknown[]
    return where === path && typeof text === 'string' ? text : ''
  } catch {
    return ''
  }
}

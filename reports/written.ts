import { gateText } from '@/forms/text-gate'

/** A note or a comment as it is kept; empty where nothing in it can be seen, be it a row of direction marks. */
export function writtenText(typed: string, { line = false }: { line?: boolean } = {}): string {
  const gated = gateText(typed, { line })
  return 'text' in gated && /[\p{L}\p{N}\p{P}\p{S}]/u.test(gated.text) ? gated.text.trim() : ''
}

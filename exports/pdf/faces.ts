import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

/** The faces of a document. Only the glyphs that it uses are put into it. */
const files = {
  text: 'onest-400.ttf',
  strong: 'onest-600.ttf',
  title: 'brygada-600.ttf',
  arabic: 'vazirmatn-400.ttf',
  arabicStrong: 'vazirmatn-600.ttf',
  chinese: 'chinese/noto-sans-sc-400.ttf',
} as const
export type Face = keyof typeof files
export const allFaces = Object.keys(files) as Face[]

type Opened = { bytes: Buffer; font: Font; signs: Set<number>; widths: Map<string, number> }
const opened = new Map<Face, Opened>()

function open(face: Face): Opened {
  const known = opened.get(face)
  if (known) return known
  const bytes = readFileSync(join(process.cwd(), 'exports/fonts', files[face]))
  const font = create(bytes) as Font
  const fresh = { bytes, font, signs: new Set(font.characterSet), widths: new Map() }
  opened.set(face, fresh)
  return fresh
}
export const bytesOf = (face: Face): Buffer => open(face).bytes

/** More different words than a language has in one book are not kept. */
const mostWords = 50_000

/** How wide these letters stand, in parts of the size. Letters join within a word, never over a space. */
export function widthOf(face: Face, text: string): number {
  const { font, widths } = open(face)
  let sum = 0
  for (const word of text.split(/(?<= )/)) {
    let width = widths.get(word)
    if (width === undefined) {
      width = font.layout(word).advanceWidth / font.unitsPerEm
      if (widths.size > mostWords) widths.clear()
      widths.set(word, width)
    }
    sum += width
  }
  return sum
}

export type Hand = 'text' | 'strong' | 'title'
const hands: Record<Hand, { fromLeft: Face[]; fromRight: Face[] }> = {
  text: { fromLeft: ['text', 'arabic', 'chinese'], fromRight: ['arabic', 'text', 'chinese'] },
  strong: {
    fromLeft: ['strong', 'arabicStrong', 'chinese'],
    fromRight: ['arabicStrong', 'strong', 'chinese'],
  },
  title: {
    fromLeft: ['title', 'strong', 'arabicStrong', 'chinese'],
    fromRight: ['arabicStrong', 'title', 'strong', 'chinese'],
  },
}

/** Signs that say how to read others and are not drawn themselves. */
export const unseen =
  /\u00ad|\u061c|\u180e|\u200b|\u200e|\u200f|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff/g
/** Every face has these. */
const isPlain = /^[\x20-\x7e]*$/
const joiners = /[\u200c\u200d]/

const hasFace = (faces: readonly Face[], sign: string): boolean =>
  faces.some((face) => open(face).signs.has(sign.codePointAt(0)!))

/** The text as it can be drawn: a sign that no face has is named by its number, so that none is lost. */
export function drawable(text: string, hand: Hand): string {
  if (isPlain.test(text)) return text.replace(/ +/g, ' ')
  const faces = hands[hand].fromLeft
  let all = ''
  for (const sign of text.normalize('NFC').replace(/[\p{Cc}\p{Zs}]+/gu, ' ')) {
    if (sign.search(unseen) === 0 || joiners.test(sign) || hasFace(faces, sign)) all += sign
    else if (/\p{Noncharacter_Code_Point}/u.test(sign)) continue
    else all += `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return all
}

/** The face of each code unit of a drawable text. One face goes on while it has the signs between words. */
export function facesOf(text: string, hand: Hand, isFromRight: boolean): Face[] {
  const order = hands[hand][isFromRight ? 'fromRight' : 'fromLeft']
  if (isPlain.test(text)) return Array<Face>(text.length).fill(order[0]!)
  const faces: Face[] = []
  let last = order[0]!
  for (const sign of text) {
    const isBetween = /[^\p{L}\p{N}]/u.test(sign)
    const keeps = isBetween && (open(last).signs.has(sign.codePointAt(0)!) || joiners.test(sign))
    if (!keeps) last = order.find((face) => open(face).signs.has(sign.codePointAt(0)!)) ?? last
    for (let unit = 0; unit < sign.length; unit++) faces.push(last)
  }
  return faces
}

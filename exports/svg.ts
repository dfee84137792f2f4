/** The light colours of the portal; a picture has no theme. components/tokens.css has them too. */
export const colours = {
  paper: '#f7f7f2',
  ink: '#14222a',
  ink2: '#44525a',
  rule: '#d6d9d2',
  ruleStrong: '#7f8a87',
  lake: '#0b5563',
  women: '#7a2a66',
  steps: ['#dde9e7', '#afcfcd', '#74abb0', '#2a737e', '#0b4652'],
} as const

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign]!)

type Anchor = 'start' | 'middle' | 'end'
type Style = { size?: number; weight?: 400 | 600; fill?: string; anchor?: Anchor; isHeading?: boolean }

/** A sheet to draw on from its start edge: for a language that is read from the right, everything is mirrored but text. */
export function makeSheet(width: number, height: number, isFromRight: boolean) {
  const parts: string[] = []
  const mirrored = (x: number) => (isFromRight ? width - x : x)
  const round = (value: number) => Math.round(value * 10) / 10
  const turned: Record<Anchor, Anchor> = isFromRight
    ? { start: 'end', middle: 'middle', end: 'start' }
    : { start: 'start', middle: 'middle', end: 'end' }
  return {
    text(
      x: number,
      y: number,
      words: string,
      { size = 18, weight = 400, fill = colours.ink, anchor = 'start', isHeading }: Style = {},
    ) {
      const family = isFromRight
        ? 'Vazirmatn, Onest, Arial, sans-serif'
        : isHeading
          ? 'Brygada 1918, Onest, Georgia, serif'
          : 'Onest, Vazirmatn, Arial, sans-serif'
      parts.push(
        `<text x="${round(mirrored(x))}" y="${round(y)}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${turned[anchor]}">${escaped(words)}</text>`,
      )
    },
    rect(x: number, y: number, w: number, h: number, fill: string, stroke = 'none') {
      const left = isFromRight ? width - x - w : x
      parts.push(
        `<rect x="${round(left)}" y="${round(y)}" width="${round(Math.max(0, w))}" height="${round(h)}" fill="${fill}" stroke="${stroke}"/>`,
      )
    },
    line(
      x1: number,
      y1: number,
      x2: number,
      y2: number,
      stroke: string,
      more: { width?: number; dash?: string; opacity?: number } = {},
    ) {
      const { width: stroked = 1, dash, opacity = 1 } = more
      parts.push(
        `<line x1="${round(mirrored(x1))}" y1="${round(y1)}" x2="${round(mirrored(x2))}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${stroked}" stroke-opacity="${opacity}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
      )
    },
    dot(x: number, y: number, r: number, fill: string, stroke = fill) {
      parts.push(
        `<circle cx="${round(mirrored(x))}" cy="${round(y)}" r="${r}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`,
      )
    },
    diamond(x: number, y: number, r: number) {
      const at = mirrored(x)
      parts.push(
        `<path d="M${round(at - r)} ${round(y)}L${round(at)} ${round(y - r)}L${round(at + r)} ${round(y)}L${round(at)} ${round(y + r)}Z" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="2"/>`,
      )
    },
    outline(places: readonly { x: number; y: number }[], fill: string, opacity: number) {
      const points = places.map(({ x, y }) => `${round(mirrored(x))},${round(y)}`).join(' ')
      parts.push(`<polygon points="${points}" fill="${fill}" fill-opacity="${opacity}"/>`)
    },
    /** The whole picture, named for those who do not see it. */
    finish: (title: string, description: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc"><title id="title">${escaped(title)}</title><desc id="desc">${escaped(description)}</desc><rect width="${width}" height="${height}" fill="${colours.paper}"/>${parts.join('')}</svg>\n`,
  }
}
export type Sheet = ReturnType<typeof makeSheet>

/** Scripts without spaces between words, whose letters are as wide as two others. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const tokens =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)

/** Words in lines of at most so many letters, the last one shortened where there are more lines than may be. */
export function linesOf(words: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const token of words.match(tokens) ?? []) {
    const last = lines.at(-1)
    const isSpace = token.trim() === ''
    if (last !== undefined && (isSpace || widthOf(last + token) <= letters))
      lines[lines.length - 1] = last + (isSpace ? ' ' : token)
    else if (!isSpace) lines.push(token)
  }
  const whole = lines.map((line) => line.trim())
  return whole.length <= most ? whole : [...whole.slice(0, most - 1), `${whole[most - 1]}…`]
}

export const shortened = (words: string, letters: number) =>
  words.length <= letters ? words : `${words.slice(0, letters - 1)}…`

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

/** The faces of the portal as files that the renderer reads, cut from the packages of the same names under their open licence. */
const folder = join(process.cwd(), 'exports/fonts')
const fontFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => join(folder, name))

/** It is read only where it is needed, because it is larger than all others together. */
const chinese = join(folder, 'chinese/noto-sans-sc-400.ttf')
const needsChinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A picture in SVG as PNG, at twice its size. The same picture gives the same bytes on every machine. */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const font = {
    fontFiles: needsChinese.test(svg) ? [...fontFiles, chinese] : fontFiles,
    loadSystemFonts: false,
    defaultFontFamily: 'Onest',
  }
  const image = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 } }).render()
  return new Uint8Array(image.asPng())
}

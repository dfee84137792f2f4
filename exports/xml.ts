const named: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Text for XML 1.0: what has a meaning there is named, and what no such document may hold is left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replace(/[<>&"]/g, (sign) => named[sign]!)

type Attributes = Record<string, string | undefined>

/** One element. What is inside is XML already: `xmlText` for words, other elements as they are. Absent attributes are left out. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

export const words = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, xmlText(text))

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

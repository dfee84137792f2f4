import { isName, partsOf } from './part'
import { honorific } from './vocabulary'

/** The forms of address at the beginning of a line, and the rest of it. */
export function takeHonorific(line: string): { address: string; rest: string } {
  const taken: string[] = []
  let rest = line
  for (let guard = 0; guard < 4; guard++) {
    const found = honorific.exec(rest) ?? abbreviated(rest)
    // A letter with a full stop may be an initial, and a name must be left.
    if (!found || !/\p{L}/u.test(rest.slice(found[0].length))) break
    const word = found[0].replace(/[,\s]+$/, '')
    if (/^\p{L}$/u.test(word) && !/^[دأم]$/.test(word)) break
    if (/^[دأم]$/u.test(word) && !/^[دأم]\s*[.]/.test(rest)) break
    if (
      /^(?:ambassador|embajadora?|embaixadora?|ambassadeur|ambassadrice|السفيرة?|المهندسة?)$/iu.test(word) &&
      /^\s*(?:of|to|for|de|to the)\b/i.test(rest.slice(found[0].length))
    )
      break
    taken.push(word)
    rest = rest.slice(found[0].length)
  }
  return { address: taken.join(' '), rest }
}

/** First names that are written short. */
export const shortNames = /^(?:Wm|Chr|Geo|Chas|Jos|Jas|Thos|Benj|Alex|Fco|Ma|Gpe|Ste|St|Jn|Ph|Th)\./

/** "Cllr. Ann Low", "Min. Couns. Aurelio Bastos": a title that no table has, shortened before what is surely a name. */
function abbreviated(text: string): RegExpExecArray | null {
  const found = /^\p{Lu}\p{Ll}{1,6}\.\s+/u.exec(text)
  if (!found || shortNames.test(text)) return null
  const behind = text.slice(found[0].length).replace(/^(?:\p{Lu}\p{Ll}{1,6}\.\s+)+/u, '')
  return isName(partsOf(behind)[0]?.text ?? '') ? found : null
}

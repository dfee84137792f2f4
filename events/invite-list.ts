import { codeKey } from './session-code'

/** One line that names a session and somebody to invite. */
export type InviteLine = { line: number; code: string; name: string; address: string }
export type UnreadLine = { line: number; text: string; why: 'no-address' | 'no-code' }

/**
 * Reads a pasted list, one invitation a line, such as "WS 12, Ilma Tarrow, ilma@example.org" or cells of a spreadsheet. The
 * code stands first, the address anywhere, perhaps in angle brackets; the rest is the name. A line of headings is left out.
 */
export function readInviteList(text: string): { lines: InviteLine[]; unread: UnreadLine[] } {
  const lines: InviteLine[] = []
  const unread: UnreadLine[] = []
  for (const [index, typed] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const whole = typed.trim()
    if (whole === '' || (index === 0 && !whole.includes('@') && /mail/i.test(whole))) continue
    const cells = whole.split(/\t|;|,/).map((cell) => cell.trim().replace(/^"|"$/g, '').trim())
    const at = cells.findIndex((cell) => cell.includes('@'))
    if (at < 0) unread.push({ line, text: whole, why: 'no-address' })
    else if (at === 0 || codeKey(cells[0]!) === '') unread.push({ line, text: whole, why: 'no-code' })
    else {
      const [, before = '', inside] = /^(.*?)<([^<>]+)>$/.exec(cells[at]!) ?? []
      const name = [...cells.slice(1, at), before.trim(), ...cells.slice(at + 1)].filter(Boolean).join(' ')
      lines.push({ line, code: cells[0]!, name: name.slice(0, 200), address: inside ?? cells[at]! })
    }
  }
  return { lines, unread }
}

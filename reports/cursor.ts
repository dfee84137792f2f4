/** Where a page of a list begins or ends: the place of one report in the order of the list. */
export type Cursor = { key: string; reportId: string }

const reportId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const byDate = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})_(${reportId})$`)
const byTitle = new RegExp(`^([A-Za-z0-9_-]{0,400})_(${reportId})$`)
const byRank = new RegExp(`^(\\d(?:\\.\\d{1,12})?(?:e-\\d{1,2})?)_(${reportId})$`)

export type Order = 'day' | 'rank' | 'title'

/** A place as it stands in an address. A title may hold anything, so its bytes are written as letters. */
export const cursorText = ({ key, reportId }: Cursor, order: Order = 'day'): string =>
  `${order === 'title' ? Buffer.from(key).toString('base64url') : key}_${reportId}`

const isRealDate = (text: string): boolean => {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text)
}

const patterns = { day: byDate, rank: byRank, title: byTitle }

/** Null where the text was not made by `cursorText` for a list in this order: by day, by title, or by how well the words match. */
export function parseCursor(text: string, order: Order): Cursor | null {
  const found = patterns[order].exec(text)
  if (!found) return null
  const [, key = '', id = ''] = found
  if (order === 'day') return isRealDate(key) ? { key, reportId: id } : null
  if (order === 'rank') return { key, reportId: id }
  const title = Buffer.from(key, 'base64url').toString('utf8')
  return /[\0\ufffd]/.test(title) ? null : { key: title, reportId: id }
}

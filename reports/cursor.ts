/** Where a page of a list begins or ends: the place of one report in the order of the list. */
export type Cursor = { key: string; reportId: string }

const reportId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const byDate = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})_(${reportId})$`)
const byRank = new RegExp(`^(\\d(?:\\.\\d{1,12})?(?:e-\\d{1,2})?)_(${reportId})$`)

export const cursorText = ({ key, reportId }: Cursor): string => `${key}_${reportId}`

const isRealDate = (text: string): boolean => {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text)
}

/** Null where the text was not made by `cursorText` for a list in this order: by day, or by how well the words match. */
export function parseCursor(text: string, order: 'day' | 'rank'): Cursor | null {
  const found = (order === 'day' ? byDate : byRank).exec(text)
  if (!found) return null
  const [, key = '', id = ''] = found
  return order === 'day' && !isRealDate(key) ? null : { key, reportId: id }
}

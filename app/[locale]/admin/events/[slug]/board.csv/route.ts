import { staffDoor } from '@/app/[locale]/admin/door'
import { absent } from '@/auth/door'
import { findStaffEvent, listBoard, type StaffEvent } from '@/events/board-queries'
import { type BoardRow, parseBoardView, viewBoard } from '@/events/board-view'
import { type BoardLine, boardCsv } from '@/exports/board-csv'
import { clockOf, isoDayOf } from '@/messages/days'

/** Exactly the rows that the board shows under the same query, in the same order. */
export const GET = staffDoor({}, async ({ member, entries, params, locale }) => {
  const event = await findStaffEvent(member, params.slug ?? '')
  if (!event) return absent({ locale, isJson: false })
  const rows = viewBoard(await listBoard(member, event.id), parseBoardView(Object.fromEntries(entries)))
  const day = isoDayOf(new Date(), event.timeZone)
  return new Response(boardCsv(rows.map((row) => lineOf(row, event))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${event.slug}-board-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})

function lineOf(row: BoardRow, { timeZone }: StaffEvent): BoardLine {
  const day = (at: Date | null) => at && isoDayOf(at, timeZone)
  return {
    code: row.code,
    type: row.type,
    title: row.title,
    held_on: row.heldOn,
    organizers: row.organizers.join('; '),
    state: row.state,
    late_days: row.daysLate,
    due_on: isoDayOf(row.dueAt, timeZone),
    extended: row.isExtended ? 'yes' : 'no',
    answered_percent: row.answered,
    submitted_at: row.submittedAt && `${day(row.submittedAt)} ${clockOf(row.submittedAt, timeZone)}`,
    published_on: day(row.publishedAt),
    version: row.publishedVersion,
  }
}

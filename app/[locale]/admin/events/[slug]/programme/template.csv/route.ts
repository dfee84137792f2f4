import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { csvTemplate } from '@/importer/programme/csv'

/** A spreadsheet to fill in, with the first day of the event in it. */
export const GET = runEventDoor(
  {},
  ({ event }) =>
    new Response(csvTemplate(event), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${event.slug}-programme.csv"`,
        'Cache-Control': 'no-store',
      },
    }),
)

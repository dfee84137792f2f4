import { enterAsStaff } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { absent, type Entrance, memberDoor, type Opening } from '@/auth/door'
import type { StaffEvent } from '@/events/board-queries'
import { findRunEvent } from '@/events/programme-queries'

/** The first line of every page for those who run the event in the address; for others there is nothing here. */
export async function enterRunEvent(params: Promise<{ locale: string; slug: string }>) {
  const { locale, member } = await enterAsStaff(params)
  const event = await findRunEvent(member, (await params).slug)
  if (!event) return missing(locale)
  return { locale, member, event, path: `/${locale}/admin/events/${event.slug}` }
}

/** The way in to the doors of an event for those who run it. `path` is the event's, below which they all are. */
export const runEventDoor = <Fields>(
  opening: Opening<Fields, never>,
  work: (entrance: Entrance<Fields> & { event: StaffEvent; path: string }) => Promise<Response> | Response,
) =>
  memberDoor<Fields>(opening, async (entrance) => {
    const event = await findRunEvent(entrance.member, entrance.params.slug ?? '')
    if (!event) return absent({ locale: entrance.locale, isJson: false })
    return work({ ...entrance, event, path: `/${entrance.locale}/admin/events/${event.slug}` })
  })

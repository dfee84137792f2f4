import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { missing } from '@/app/missing'
import { findEventSettings } from '@/events/event-queries'

/** The first line of a page on which an event is set. */
export async function enterSettings(params: Promise<{ locale: string; slug: string }>) {
  const entered = await enterRunEvent(params)
  const event = await findEventSettings(entered.member, entered.event.slug)
  return event ? { ...entered, event } : missing(entered.locale)
}

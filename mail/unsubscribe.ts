import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Locale } from '@/messages/locales'
import { settings } from '@/settings'

/** Whose reminders a link stops: a member's, or those of somebody who was invited and has not come yet. */
export type Reader = { way: 'member' | 'invitation'; id: string }

const seal = (eventId: string, { way, id }: Reader): string =>
  createHmac('sha256', settings().secret)
    .update(`no reminders ${eventId} ${way} ${id}`)
    .digest('base64url')
    .slice(0, 32)

/** The path below a language at which one reader stops the reminders of one event. It names no address. */
export const refusalPath = (eventId: string, reader: Reader): string =>
  `/no-reminders/${eventId}/${reader.way}-${reader.id}/${seal(eventId, reader)}`

export const refusalLink = (locale: Locale, eventId: string, reader: Reader): string =>
  new URL(`/${locale}${refusalPath(eventId, reader)}`, settings().origin).href

/** Who a link is of; null for one that this portal did not make. */
export function readRefusal(
  params: Record<string, string | undefined>,
): { eventId: string; reader: Reader } | null {
  const { event: eventId = '', who = '', seal: given = '' } = params
  const [, way, id] = /^(member|invitation)-([0-9a-f-]{36})$/.exec(who) ?? []
  if (!way || !id) return null
  const reader = { way, id } as Reader
  const [own, sent] = [Buffer.from(seal(eventId, reader)), Buffer.from(given)]
  return own.length === sent.length && timingSafeEqual(own, sent) ? { eventId, reader } : null
}

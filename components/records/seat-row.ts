import { heads } from '@/figures/share'
import type { Count } from '@/forms/answer'

/** Up to this many participants a seat is one person; above it, a tenth of them. */
export const mostSeats = 20

/** A row of seats: `women` filled, `others` outlined, `uncounted` hatched, because nobody said who sat there. */
export type SeatRow = { per: 'person' | 'tenth'; women: number; others: number; uncounted: number }

/**
 * The seats of one session. Null where there is nothing to draw: no participants, none counted, or more women than
 * participants. Of seats that are tenths at least one stands for women where there was one, and for others likewise.
 */
export function seatRow(participants: Count | null, women: Count | null): SeatRow | null {
  const people = heads(participants)
  if (people === null || people <= 0) return null
  const per = people <= mostSeats && Number.isInteger(people) ? 'person' : 'tenth'
  const seats = per === 'person' ? people : 10
  const part = shareOf(people, women)
  if (part === null) return { per, women: 0, others: 0, uncounted: seats }
  if (part > 1) return null
  const filled = Math.round(part * seats)
  const isMixed = part > 0 && part < 1
  const shown = isMixed ? Math.min(Math.max(filled, 1), Math.max(seats - 1, 1)) : filled
  return { per, women: shown, others: seats - shown, uncounted: 0 }
}

/** Women's part of the seats, 0 to 1, where it was given as heads or as a number of per cent. */
function shareOf(people: number, women: Count | null): number | null {
  const counted = heads(women)
  if (counted !== null) return counted / people
  return women?.kind === 'share' && women.value !== undefined ? women.value / 100 : null
}

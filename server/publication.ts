/** One state of all that the public can read, as text that never repeats. */
export type PublicationState = string

/**
 * Shares one reading between those who ask while it has not begun. Whoever asks gets an answer that was read after they
 * asked, so nobody who has seen a publication is answered from before it; under load many are answered by one query.
 */
export function shareReading<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let next: Promise<Read> | null = null
  let running: Promise<unknown> = Promise.resolve()
  return () => {
    next ??= running.then(() => {
      next = null
      const reading = read()
      running = reading.catch(() => undefined)
      return reading
    })
    return next
  }
}

type Row = { version: number; movedAt: Date }

/**
 * The state as pages are held by: the row that every publishing transaction moves, and the hour, because some pages say what
 * is due. Milliseconds since 1970 for `now`.
 */
export const stateOf = ({ version, movedAt }: Row, now: number): PublicationState =>
  [version, movedAt.getTime(), Math.floor(now / 3_600_000)].map((part) => part.toString(36)).join('.')

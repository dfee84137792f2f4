import { dropText, type KeptText, keepText, mayKeep } from './journal'
import { type Filled, pick } from './page-fields'
import { type Attempt, changedIn, type Standings } from './standing'

type Place = Pick<KeptText, 'id' | 'user' | 'report' | 'section'>
type Held = { standings: Standings; now: Filled; sent: Attempt | null }

/** Keeps on the device what the server has not confirmed, one writing after the other, and drops it when all is confirmed. */
export function makeKeeper(place: Place, tellTrouble: () => void) {
  let isAllowed = mayKeep()
  let isStopped = false
  let isWritten = false
  let kept = ''
  let last: Promise<void> = Promise.resolve()

  const unconfirmed = ({ standings, now, sent }: Held): string[] => [
    ...new Set([...changedIn(standings, now), ...Object.keys(sent?.shown ?? {})]),
  ]
  const nameOf = (now: Filled, keys: string[]): string => JSON.stringify(pick(now, keys))

  async function write(held: Held): Promise<void> {
    if (!isAllowed || isStopped) return
    const keys = unconfirmed(held)
    try {
      if (keys.length === 0) {
        if (isWritten) await dropText(place)
        isWritten = false
      } else {
        const { standings, now, sent } = held
        await keepText({
          ...place,
          at: Date.now(),
          standings: pick(standings, keys),
          now: pick(now, keys),
          sent,
        })
        isWritten = true
      }
      kept = nameOf(held.now, keys)
    } catch {
      // Its storage is full, closed or forbidden; saving goes on without it.
      kept = ''
      tellTrouble()
    }
  }

  return {
    write(held: Held): Promise<void> {
      last = last.then(() => write(held))
      return last
    },
    /** Whether all that is unconfirmed is on the device. */
    has(held: Held): boolean {
      const keys = unconfirmed(held)
      return keys.length === 0 || (isAllowed && !isStopped && kept === nameOf(held.now, keys))
    },
    isAllowed: () => isAllowed && !isStopped,
    /** Writes nothing more, because the member signed out; done once what was being written is. */
    async stop(): Promise<void> {
      isStopped = true
      await last
      isWritten = false
      kept = ''
    },
    /** The same member is signed in again: the server took something of theirs. */
    resume(): void {
      isStopped = false
    },
    /** Turns the keeping on or off from now on. */
    async allow(isAllowedNow: boolean): Promise<void> {
      isAllowed = isAllowedNow
      await last
      isWritten = false
      kept = ''
    },
  }
}

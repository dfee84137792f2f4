import type { Count } from '@/forms/answer'

/** What one report says about who was there. Null where the form asked and nothing was answered. */
export type Pair = { participants: Count | null; women: Count | null }

/** Women's share over some reports. Shares are proportions, 0 to 1; sums are of seats, not of people. */
export type WomenShare = {
  /** |B|: reports with both numbers and at least one participant. */
  counted: number
  /** Σ_B P and Σ_B W. */
  participants: number
  women: number
  /** Σ_B W / Σ_B P: each seat counts once. */
  pooled: number | null
  /** Of W/P over B: each session counts once; `quartiles` is its middle half. */
  median: number | null
  quartiles: [number, number] | null
  /** The mean of the ratios, which small sessions rule: for files, never for a headline. */
  mean: number | null
  /** Reports of B where women held 40 to 60 per cent of the seats. */
  balanced: number
  /** |A| and Σ_A P: reports with participants, whether or not they counted women. */
  attended: number
  seats: number
  /** Between these the pooled share of A lies, whatever the uncounted sessions were like. */
  bounds: [number, number] | null
  /** Reports of A that gave only a lower limit ("100+"): the bounds take it as it stands. */
  openEnds: number
}

/** The heads that a count stands for in sums: its value, the middle of a range, the limit of "at least". Else null. */
export function heads(count: Count | null | undefined): number | null {
  if (!count) return null
  const { kind, value } = count
  const isHeads = kind === 'exact' || kind === 'estimate' || kind === 'range' || kind === 'minimum'
  return isHeads && value !== undefined ? value : null
}

type Ends = { low: number; high: number }

const endsOf = ({ kind, value = 0, low = value, high = value }: Count): Ends =>
  kind === 'range' ? { low, high } : { low: value, high: value }

/** The ends of a share given alone, as proportions; words that name no number leave it anywhere between none and all. */
function shareEnds(count: Count | null): Ends {
  if (count?.kind !== 'share') return { low: 0, high: 1 }
  const { value, low = value ?? 0, high = value ?? 100 } = count
  return { low: low / 100, high: high / 100 }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const divided = (part: number, whole: number) => (whole > 0 ? part / whole : null)

/** The value below which `part` (0 to 1) of the sorted numbers lie, linear between neighbours, as SQL's percentile_cont. */
export function quantile(sorted: readonly number[], part: number): number | null {
  if (sorted.length === 0) return null
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)]!
  const above = sorted[Math.ceil(place)]!
  return below + (above - below) * (place - Math.floor(place))
}

/**
 * What a report of A adds to the fraction at its lowest and at its highest: `women` above the line, `seats` below it.
 * B enters with its own ends, each W at most its P; the rest of A with none and with all of its seats; a share alone
 * with its own ends, taken so that no hidden count can leave the bounds.
 */
function extremes({ participants, women }: Pair): { lowest: Seats; highest: Seats } {
  const seats = endsOf(participants!)
  if (heads(women) !== null && heads(participants)! > 0) {
    const held = endsOf(women!)
    return {
      lowest: { women: Math.min(held.low, seats.high), seats: seats.high },
      highest: { women: Math.min(held.high, seats.high), seats: seats.low },
    }
  }
  const share = shareEnds(women)
  const isOpen = women?.kind !== 'share'
  return {
    lowest: { women: share.low * seats.low, seats: seats.high },
    highest: { women: share.high * seats.high, seats: isOpen ? seats.high : seats.low },
  }
}
type Seats = { women: number; seats: number }

function boundsOf(pairs: readonly Pair[]): [number, number] | null {
  const ends = pairs.map(extremes)
  const share = (of: 'lowest' | 'highest') =>
    divided(sum(ends.map((end) => end[of].women)), sum(ends.map((end) => end[of].seats)))
  const low = share('lowest')
  const high = share('highest')
  return low === null ? null : [Math.min(low, 1), Math.min(high ?? 1, 1)]
}

/**
 * Women's share of the seats over reports whose form asked for both numbers. Every report weighs what it counted; those
 * that did not count women move only the bounds. The formulas and the worked example are on the methods page.
 */
export function womenShare(pairs: readonly Pair[]): WomenShare {
  const attended = pairs.filter(({ participants }) => heads(participants) !== null)
  const counted = attended.filter(
    ({ participants, women }) => heads(participants)! > 0 && heads(women) !== null,
  )
  const participants = sum(counted.map((pair) => heads(pair.participants)!))
  const women = sum(counted.map((pair) => heads(pair.women)!))
  const ratios = counted.map((pair) => heads(pair.women)! / heads(pair.participants)!).sort((a, b) => a - b)
  const lower = quantile(ratios, 0.25)
  const upper = quantile(ratios, 0.75)
  return {
    counted: counted.length,
    participants,
    women,
    pooled: divided(women, participants),
    median: quantile(ratios, 0.5),
    quartiles: lower === null || upper === null ? null : [lower, upper],
    mean: divided(sum(ratios), ratios.length),
    balanced: ratios.filter((ratio) => ratio >= 0.4 && ratio <= 0.6).length,
    attended: attended.length,
    seats: sum(attended.map((pair) => heads(pair.participants)!)),
    bounds: boundsOf(attended),
    openEnds: attended.filter(
      (pair) => pair.participants?.kind === 'minimum' || pair.women?.kind === 'minimum',
    ).length,
  }
}

/** In milliseconds: how long after typing stops, and how often at most while it goes on. */
const keepAfter = 300
const keepAtLeastEvery = 1_000
const saveAfter = 2_000
const saveAtLeastEvery = 10_000

export type Clocks = {
  typedAt: number
  /** Since when there is something that is not on the device, or not on the server; null where all of it is. */
  unkeptSince: number | null
  unsavedSince: number | null
  /** No save before this moment, because the last one failed. */
  notBefore: number
  /** Whether a word is being composed; then the pause between two keys does not mean that it is written. */
  isComposing: boolean
}

/** When to keep the text on the device and when to save it; infinity where there is nothing to do. */
export function nextDue({ typedAt, unkeptSince, unsavedSince, notBefore, isComposing }: Clocks): {
  keepAt: number
  saveAt: number
} {
  return {
    keepAt: unkeptSince === null ? Infinity : Math.min(typedAt + keepAfter, unkeptSince + keepAtLeastEvery),
    saveAt:
      unsavedSince === null
        ? Infinity
        : Math.max(
            notBefore,
            Math.min(isComposing ? Infinity : typedAt + saveAfter, unsavedSince + saveAtLeastEvery),
          ),
  }
}

/** How long to wait before the same is sent again: a second, doubled each time, half a minute at most. */
export const waitAfter = (failures: number): number => Math.min(30_000, 1_000 * 2 ** (failures - 1))

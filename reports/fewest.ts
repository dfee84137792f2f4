/** A session of fewer participants than this keeps its numbers to itself, in lists, pages and sums alike. */
export const fewest = 5

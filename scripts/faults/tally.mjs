/** How often each answer came. */
export function makeTally() {
  const counts = new Map()
  return {
    counts,
    add: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
    toString: () => [...counts].map(([what, times]) => `${what} × ${times}`).join(', '),
  }
}

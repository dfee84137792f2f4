import type { ReactNode } from 'react'

type Named = { label: string; labelledBy?: never } | { label?: never; labelledBy: string }

/** A table that may be wider than the page scrolls within its own region, which the keyboard reaches and a name tells. */
export function TableRegion({ label, labelledBy, children }: Named & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-region" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}

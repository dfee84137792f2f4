import type { ReactNode } from 'react'

/** What only some readers need, folded away; the browser unfolds it, without script. */
export const Details = ({
  summary,
  isOpen = false,
  children,
}: {
  summary: ReactNode
  isOpen?: boolean
  children: ReactNode
}) => (
  <details className="details" open={isOpen}>
    <summary>{summary}</summary>
    <div className="details-content">{children}</div>
  </details>
)

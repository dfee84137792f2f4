import type { ReactNode } from 'react'

/**
 * Words about the whole page: what was done, what went wrong, what to know. `role` is for a notice that answers what the
 * reader has just sent; the rest is read in its place.
 */
export function Notice({
  kind = 'note',
  heading,
  role,
  id,
  children,
}: {
  kind?: 'done' | 'problem' | 'note'
  heading?: ReactNode
  role?: 'status' | 'alert'
  id?: string
  children?: ReactNode
}) {
  return (
    <div id={id} className={`notice is-${kind}`} role={role} tabIndex={id === undefined ? undefined : -1}>
      {heading && <h2 className="notice-heading">{heading}</h2>}
      {children}
    </div>
  )
}

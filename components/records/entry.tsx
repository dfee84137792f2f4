import type { ReactNode } from 'react'

/**
 * One entry of the record: a rule above, where it comes from in the margin, and the entry itself. On a phone the margin
 * folds above the entry. An inner one stands in the body of another, so its margin note is a line under the heading.
 */
export function Entry({
  id,
  heading,
  margin,
  isInner = false,
  children,
}: {
  id: string
  heading: ReactNode
  margin?: ReactNode
  isInner?: boolean
  children: ReactNode
}) {
  return (
    <section className={isInner ? 'entry is-inner' : 'entry'} id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="entry-heading" id={`${id}-heading`}>
        {heading}
      </h2>
      {margin && <div className="entry-margin margin-note">{margin}</div>}
      <div className="entry-body">{children}</div>
    </section>
  )
}

import type { ReactNode } from 'react'

/**
 * One entry of the record: a rule above, where it comes from in the margin, and the entry itself. On a phone the margin
 * folds above the entry. An inner one stands in the body of another, so its margin note is a line under the heading.
 */
export function Block({
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
    <section className={isInner ? 'block is-inner' : 'block'} id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="block-heading" id={`${id}-heading`}>
        {heading}
      </h2>
      {margin && <div className="block-margin margin-note">{margin}</div>}
      <div className="block-body">{children}</div>
    </section>
  )
}

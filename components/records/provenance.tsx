import type { ReactNode } from 'react'

/** `isInHead`: the head of the record says it too, so a phone leaves it out here. */
export type Fact = { name: string; value: ReactNode; isInHead?: boolean }

/** Where a record comes from, line by line, for the margin. */
export const Provenance = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="provenance">
    {facts.map(({ name, value, isInHead }) => (
      <div key={name} className={isInHead ? 'is-in-head' : undefined}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

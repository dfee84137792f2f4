import type { ReactNode } from 'react'

export type Fact = { name: string; value: ReactNode }

/** Where a record comes from, line by line, for the margin. What the head of the record says is not said again. */
export const Provenance = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="provenance">
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const seats = Array.from({ length: 12 }, (_, place) => place)

/** The mark: twelve seats around a table, one of them open, the reader's. It always stands beside the name. */
export function Ring() {
  return (
    <svg className="site-ring" viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true">
      {seats.map((place) => (
        <path
          key={place}
          d="M-2.3-14.5h4.6v3.4a2.3 2.3 0 0 1-4.6 0z"
          className={place === 1 ? 'site-ring-open' : undefined}
          transform={`rotate(${place * 30})`}
        />
      ))}
    </svg>
  )
}

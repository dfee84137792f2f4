import { useTranslations } from 'next-intl'
import type { SeatRow } from './seat-row'

const kinds = ['women', 'others', 'uncounted'] as const

const keysOf = (kind: string, amount: number) =>
  Array.from({ length: amount }, (_, place) => `${kind} ${place + 1}`)

/** A row of seats, and what they stand for. It only repeats what the words beside it say, so it is not read out. */
export function Seats({ row }: { row: SeatRow }) {
  const t = useTranslations('counts.seats')
  const present = kinds.filter((kind) => row[kind] > 0)
  return (
    <figure className="seats" aria-hidden="true">
      <p className="seats-row">
        {present.flatMap((kind) =>
          keysOf(kind, row[kind]).map((key) => <span key={key} className={`seat is-${kind}`} />),
        )}
      </p>
      <figcaption className="seats-key">
        {present.map((kind) => (
          <span key={kind}>
            <span className={`seat is-${kind}`} /> {t(kind)}
          </span>
        ))}
        <span>{t(row.per)}</span>
      </figcaption>
    </figure>
  )
}

/** The same row small, for lists, where the words stand beside it. */
export const SmallSeats = ({ row }: { row: SeatRow }) => (
  <span className="small-seats" aria-hidden="true">
    {kinds.flatMap((kind) =>
      keysOf(kind, row[kind]).map((key) => <span key={key} className={`seat is-${kind}`} />),
    )}
  </span>
)

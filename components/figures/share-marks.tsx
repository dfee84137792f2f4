import { useTranslations } from 'next-intl'
import type { Figure } from '@/figures/figure'
import { pointsOf } from '@/figures/points'
import { yearScale } from '@/figures/scale'

export type MarkKind = 'pooled' | 'median' | 'hollow' | 'few'

/** One mark of the chart, told apart by its shape first: dot, ring, diamond, square. Its place is in per cent of the chart. */
export function Mark({ kind, x, y }: { kind: MarkKind; x: string; y: string }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {kind === 'median' ? (
        <path className="mark-median" d="M0-6 6 0 0 6-6 0Z" />
      ) : kind === 'few' ? (
        <path className="mark-few" d="M-4-4H4V4H-4Z" />
      ) : (
        <circle className={`mark-${kind}`} r="5.5" />
      )}
    </svg>
  )
}

/** Six dots of radius 1, in two rows. */
const dotsOfKey = [4, 12]
  .flatMap((y) => [3, 11, 19].map((x) => `M${x - 1} ${y}a1 1 0 1 0 2 0a1 1 0 1 0-2 0`))
  .join('')

const kindOf = (cell: { kind: string } | undefined) => cell?.kind

/** What the marks mean, in words; only what the chart has. */
export function ShareKey({ figure }: { figure: Figure }) {
  const t = useTranslations('figures.chartKey')
  const points = pointsOf(figure)
  const has = (kind: string) => figure.rows.some(({ cells }) => kindOf(cells.pooled) === kind)
  const { slots } = yearScale(
    figure.rows.map(({ key }) => Number(key)),
    false,
  )
  const hasGaps = slots.some(({ isEmpty }) => isEmpty)
  const entries = [
    { key: 'pooled', isThere: points.some(({ weight }) => weight === 'full') },
    { key: 'hollow', isThere: points.some(({ weight }) => weight === 'low') },
    { key: 'median', isThere: points.length > 0 },
    { key: 'band', isThere: points.length > 0 },
    { key: 'half', isThere: true },
    { key: 'few', isThere: has('too-few') },
    { key: 'notAsked', isThere: has('not-asked') },
    { key: 'without', isThere: hasGaps },
  ] as const
  return (
    <ul className="share-key">
      {entries
        .filter(({ isThere }) => isThere)
        .map(({ key }) => (
          <li key={key}>
            <svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
              {key === 'band' ? (
                <path className="band" d="M1 3H21V13H1Z" />
              ) : key === 'half' ? (
                <path className="half" d="M0 8H22" />
              ) : key === 'notAsked' ? (
                <path className="hatch" d="M2 14 14 2M8 15 20 3M1 8 8 1M15 15l6-6" />
              ) : key === 'without' ? (
                <path className="dots" d={dotsOfKey} />
              ) : (
                <Mark kind={key} x="11" y="8" />
              )}
            </svg>
            {t(key === 'few' ? 'tooFew' : key)}
          </li>
        ))}
    </ul>
  )
}

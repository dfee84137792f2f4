import { useFormatter, useLocale } from 'next-intl'
import { useId } from 'react'
import type { Figure } from '@/figures/figure'
import { type Point, pointsOf, stretchesOf } from '@/figures/points'
import { labelsOf, pathOf, yearScale } from '@/figures/scale'
import { directionOf } from '@/messages/locales'
import { Mark } from './share-marks'

type Scale = ReturnType<typeof yearScale>
const ticks = [1, 0.75, 0.5, 0.25, 0]

/**
 * Women's share by year: the bounds as a band, the pooled share as dots on a line, the typical session as diamonds, years
 * without the question hatched, half of the seats as a line. Lines stretch with the box; marks and words keep their size.
 */
export function ShareChart({ figure, name }: { figure: Figure; name: string }) {
  const format = useFormatter()
  const scale = yearScale(
    figure.rows.map(({ key }) => Number(key)),
    directionOf(useLocale()) === 'rtl',
  )
  const percent = (share: number) => format.number(share, { style: 'percent' })
  return (
    <div role="img" aria-label={name} className="share-chart">
      <ol aria-hidden="true" className="share-chart-ticks">
        {ticks.map((tick) => (
          <li key={tick}>{percent(tick)}</li>
        ))}
      </ol>
      <svg aria-hidden="true" className="share-chart-plot">
        <Without scale={scale} />
        <Unasked figure={figure} scale={scale} />
        <Lines figure={figure} scale={scale} />
        <Marks figure={figure} scale={scale} percent={percent} />
      </svg>
      <ol aria-hidden="true" className="share-chart-years">
        {labelsOf(scale.slots).map((label, place) => (
          <li key={scale.slots[place]!.first}>
            <bdi>{label}</bdi>
          </li>
        ))}
      </ol>
    </div>
  )
}

const leadOf = ({ chart }: Figure): 'pooled' | 'median' =>
  chart.kind === 'share-by-year' && chart.of ? chart.of : 'pooled'

/** Years of which there is no report: dots, where a year that did not ask is hatched. */
function Without({ scale }: { scale: Scale }) {
  const dots = useId()
  return (
    <>
      <pattern id={dots} width="10" height="10" patternUnits="userSpaceOnUse">
        <circle cx="5" cy="5" r="1" className="dots" />
      </pattern>
      {scale.slots
        .filter(({ isEmpty }) => isEmpty)
        .map(({ first }) => (
          <rect
            key={first}
            x={`${scale.left(first)}%`}
            y="0"
            width={`${scale.width}%`}
            height="100%"
            fill={`url(#${dots})`}
          />
        ))}
    </>
  )
}

function Unasked({ figure, scale }: { figure: Figure; scale: Scale }) {
  const years = figure.rows
    .filter(({ cells }) => cells.pooled?.kind === 'not-asked')
    .map(({ key }) => Number(key))
  const hatch = useId()
  return (
    <>
      <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" className="hatch" />
      </pattern>
      {years.map((year) => (
        <rect
          key={year}
          x={`${scale.left(year)}%`}
          y="0"
          width={`${scale.width}%`}
          height="100%"
          fill={`url(#${hatch})`}
        />
      ))}
    </>
  )
}

/** All that may be stretched: the grid, the bands and the lines between years that can be compared. */
function Lines({ figure, scale }: { figure: Figure; scale: Scale }) {
  const at = (of: 'pooled' | 'median' | 'low' | 'high') => (point: Point) =>
    scale.place(point.year, point[of])
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {stretchesOf(figure).map((stretch) => (
        <g key={stretch[0]!.year}>
          <polygon
            className="band"
            points={pathOf([...stretch.map(at('high')), ...stretch.toReversed().map(at('low'))])}
          />
          <polyline className="pooled" points={pathOf(stretch.map(at(leadOf(figure))))} />
        </g>
      ))}
      {ticks.map((tick) => (
        <path key={tick} className={tick === 0.5 ? 'half' : 'grid'} d={`M0 ${100 - tick * 100}H100`} />
      ))}
    </svg>
  )
}

/** All that must keep its size: what is at each year, with the share written at the ends and wherever there is room. */
function Marks({
  figure,
  scale,
  percent,
}: {
  figure: Figure
  scale: Scale
  percent: (share: number) => string
}) {
  const points = pointsOf(figure)
  const few = figure.rows
    .filter(({ cells }) => cells.pooled?.kind === 'too-few')
    .map(({ key }) => Number(key))
  const isEnd = (place: number) => place === 0 || place === points.length - 1
  return (
    <>
      {points.map((point, place) => {
        const x = `${scale.place(point.year, 0).x}%`
        const y = (of: 'pooled' | 'median' | 'low' | 'high') => `${scale.place(point.year, point[of]).y}%`
        const lead = leadOf(figure)
        const isAbove = point[lead] >= point[lead === 'pooled' ? 'median' : 'pooled']
        const above = isAbove ? '-0.75rem' : '1.375rem'
        return (
          <g key={point.year}>
            <line className="range" x1={x} x2={x} y1={y('low')} y2={y('high')} />
            <Mark kind="median" x={x} y={y('median')} />
            <Mark kind={point.weight === 'low' ? 'hollow' : 'pooled'} x={x} y={y('pooled')} />
            {(isEnd(place) || scale.slots.length <= 6) && (
              <text className="value" x={x} y={y(lead)} dy={above}>
                {percent(point[lead])}
              </text>
            )}
          </g>
        )
      })}
      {few.map((year) => (
        <Mark key={year} kind="few" x={`${scale.place(year, 0).x}%`} y="100%" />
      ))}
    </>
  )
}

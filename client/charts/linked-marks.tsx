import { Rectangle } from 'recharts'

import { filled } from './marks.tsx'
import type { Open, Row, Series } from './series.ts'

interface DotProps {
  cx?: number | undefined
  cy?: number | undefined
  payload?: Row
}

/** A dot that opens what is behind it, with room enough around it to be hit. */
export function linkedDot(series: Series, open: Open) {
  return ({ cx, cy, payload }: DotProps) => {
    const key = `${series.id} ${payload?.x}`
    if (cx === undefined || cy === undefined || !payload || !Number.isFinite(cy))
      return <g key={key} />
    return (
      <g key={key}>
        {open(
          payload.x,
          <>
            <circle cx={cx} cy={cy} r={12} fill="transparent" />
            <circle cx={cx} cy={cy} r={4} fill={`var(--${series.tone})`} />
          </>,
        )}
      </g>
    )
  }
}

interface BarProps {
  x?: number
  y?: number
  width?: number
  height?: number
  payload?: Row
}

/** A bar that opens what is behind it. */
export function linkedBar(series: Series, open: Open) {
  return ({ x, y, width, height, payload }: BarProps) => {
    if (!payload || !height) return <g />
    const bar = (
      <Rectangle x={x ?? 0} y={y ?? 0} width={width ?? 0} height={height} {...filled(series)} />
    )
    return <g>{open(payload.x, bar)}</g>
  }
}

import { drawings } from './drawings.ts'
import type { Series } from './series.ts'

/** How a bar is filled: whole, or light with an edge that is broken as its series says. */
export function filled(series: Series) {
  const { stroke, strokeDasharray } = drawings(series)
  const { dash = 'whole' } = series
  return dash === 'whole'
    ? { fill: stroke }
    : { fill: stroke, fillOpacity: 0.25, stroke, strokeDasharray }
}

interface DiamondProps {
  cx?: number
  cy?: number
  stroke: string
  index?: number
}

/** A diamond where a dot would be: for what must be told apart from the dots beside it. */
export function Diamond({ cx, cy, stroke, index }: DiamondProps) {
  if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g key={index} />
  return (
    <path
      key={index}
      d={`M${cx} ${cy - 8}l8 8l-8 8l-8 -8z`}
      fill="none"
      stroke={stroke}
      strokeWidth={2}
    />
  )
}

/** A series as its legend shows it. */
export function Mark({ series }: { series: Series }) {
  const { stroke, strokeDasharray } = drawings(series)
  switch (series.kind) {
    case 'dots':
      return series.shape === 'diamond' ? (
        <path
          d="M11 0.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z"
          fill="none"
          stroke={stroke}
          strokeWidth={1.5}
        />
      ) : (
        <circle cx={11} cy={5} r={4} fill={stroke} />
      )
    case 'bars':
      return <rect x={1} y={1} width={20} height={8} {...filled(series)} />
    case 'band':
    case 'area':
      return <rect width={22} height={10} rx={2} fill={stroke} fillOpacity={0.3} />
    case 'line':
    case 'step':
      return <path d="M0 5H22" stroke={stroke} strokeWidth={2} strokeDasharray={strokeDasharray} />
  }
}

import type { ReactNode } from 'react'
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

import { ChartTip } from './chart-tip.tsx'
import { drawings } from './drawings.ts'
import { linkedBar, linkedDot } from './linked-marks.tsx'
import { Diamond, filled, Mark } from './marks.tsx'
import { drawnAs, merged, type Series } from './series.ts'

import classes from './charts.module.css'

export interface Axis {
  label?: string
  format: (value: number) => string
  /** From where to where; by default so that everything is seen. */
  domain?: [number | 'auto' | 'dataMin', number | 'auto' | 'dataMax']
  ticks?: readonly number[]
}

export interface XyChartProps {
  x: Axis
  y: Axis
  series: readonly Series[]
  /** Lines across the whole chart: limits, today, a plan's points. */
  marks?: readonly { axis: 'x' | 'y'; at: number; label: string }[]
  height?: number
  /** Said below the legend. */
  children?: ReactNode
}

/** Bars stand around their place, so the first and the last need room beside them. */
const barWidth = 16
const barRoom = { left: 16, right: 16 }
// Marks that are links are read out; the axes beside them are not.
const font = { fontSize: 11, fill: 'var(--text-quiet)', 'aria-hidden': true } as const

/**
 * Lines, steps, dots, areas and bands over a number or a time (as milliseconds). It is drawn only: the table of the same
 * figure says all of it; marks that open something are links all the same. Each series differs from the others by its line or mark as well as by its colour.
 */
export function XyChart({ x, y, series, marks = [], height = 240, children }: XyChartProps) {
  const isLinked = series.some((one) => one.kind !== 'area' && 'open' in one && one.open)
  return (
    <div>
      <div aria-hidden={!isLinked} style={{ blockSize: height }} className={classes['xy']}>
        <ResponsiveContainer width="100%" height="100%" minWidth={0}>
          <ComposedChart
            data={merged(series)}
            margin={{ top: 8, right: 12, bottom: x.label === undefined ? 0 : 16, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--edge)" />
            <XAxis
              dataKey="x"
              type="number"
              domain={x.domain ?? ['dataMin', 'dataMax']}
              {...(x.ticks && { ticks: x.ticks })}
              {...(series.some(({ kind }) => kind === 'bars') && { padding: barRoom })}
              tickFormatter={x.format}
              tick={font}
              stroke="var(--edge-strong)"
              minTickGap={24}
              {...(x.label !== undefined && {
                label: { value: x.label, position: 'insideBottom', offset: -12, ...font },
              })}
            />
            <YAxis
              domain={y.domain ?? [0, 'auto']}
              {...(y.ticks && { ticks: y.ticks })}
              tickFormatter={y.format}
              tick={font}
              stroke="var(--edge-strong)"
              width={56}
            />
            <Tooltip
              isAnimationActive={false}
              content={<ChartTip series={series} formatX={x.format} formatY={y.format} />}
            />
            {marks.map(({ axis, at, label }) => (
              <ReferenceLine
                key={`${axis} ${at} ${label}`}
                {...{ [axis]: at }}
                stroke="var(--edge-strong)"
                strokeDasharray="2 3"
                label={{ value: label, position: 'insideTopRight', ...font }}
              />
            ))}
            {series.map(drawn)}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <Legend series={series} />
      {children}
    </div>
  )
}

function drawn(series: Series) {
  const { id, kind } = series
  const { stroke, strokeDasharray } = drawings(series)
  const common = {
    dataKey: drawnAs(series),
    isAnimationActive: false,
    connectNulls: true,
    stroke,
  } as const
  switch (kind) {
    case 'band':
    case 'area':
      return (
        <Area
          key={id}
          {...common}
          type="linear"
          stroke={kind === 'band' ? 'none' : stroke}
          fill={stroke}
          fillOpacity={kind === 'band' ? 0.16 : 0.3}
          activeDot={kind === 'area' && series.open ? linkedDot(series, series.open) : false}
        />
      )
    case 'bars':
      return (
        <Bar
          key={id}
          dataKey={id}
          {...(series.stack !== undefined && { stackId: series.stack })}
          isAnimationActive={false}
          barSize={barWidth}
          {...filled(series)}
          {...(series.open && { shape: linkedBar(series, series.open) })}
        />
      )
    case 'dots':
      return (
        <Line
          key={id}
          {...common}
          stroke="none"
          dot={
            series.open ? (
              linkedDot(series, series.open)
            ) : series.shape === 'diamond' ? (
              <Diamond stroke={stroke} />
            ) : (
              { r: 4, fill: stroke }
            )
          }
        />
      )
    case 'line':
    case 'step':
      return (
        <Line
          key={id}
          {...common}
          type={kind === 'step' ? 'stepAfter' : 'linear'}
          strokeWidth={2}
          strokeDasharray={strokeDasharray}
          dot={series.open ? linkedDot(series, series.open) : (series.dots ?? false)}
          {...(series.open && { activeDot: false })}
        />
      )
  }
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className={classes['legend']} aria-hidden>
      {series.map((one) => (
        <li key={one.id}>
          <svg width={22} height={10}>
            <Mark series={one} />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  )
}

import { drawings } from './drawings.ts'
import type { Row, Series } from './series.ts'

import classes from './charts.module.css'

interface ChartTipProps {
  series: readonly Series[]
  formatX: (value: number) => string
  formatY: (value: number) => string
  /** Filled in by the chart. */
  payload?: readonly { payload?: Row }[]
}

/** What the chart holds at the place under the pointer, in digits. */
export function ChartTip({ series, formatX, formatY, payload }: ChartTipProps) {
  const row = payload?.[0]?.payload
  if (!row) return null
  const said = (value: Row[string]) =>
    Array.isArray(value) ? value.map(formatY).join(' – ') : formatY(Number(value))
  return (
    <div className={classes['tip']}>
      <strong>{formatX(row.x)}</strong>
      {series.map((one) => {
        const value = row[one.id]
        return value === undefined || value === null ? null : (
          <div key={one.id}>
            <i style={{ background: drawings(one).stroke }} />
            {one.label} <b>{said(value)}</b>
          </div>
        )
      })}
    </div>
  )
}

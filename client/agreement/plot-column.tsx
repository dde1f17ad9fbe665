import type { Column } from '#client/charts/column.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

import { IntervalPlot, PlotAxis } from './interval-plot.tsx'
import type { Scale } from './scale.ts'

/** Values with their intervals on one scale, in the chart only; a row of which nothing is drawn stays empty. */
export function plotColumn<Row>(
  scale: Scale,
  drawnOf: (row: Row) => { dot?: Estimate | undefined; diamond?: Estimate | undefined },
): Column<Row> {
  return {
    name: 'plot',
    head: <PlotAxis scale={scale} />,
    only: 'chart',
    cell: (row) => {
      const { dot, diamond } = drawnOf(row)
      const drawn = [
        ...(dot ? [{ estimate: dot, as: 'dot' as const }] : []),
        ...(diamond ? [{ estimate: diamond, as: 'diamond' as const }] : []),
      ]
      return drawn.length > 0 && <IntervalPlot scale={scale} drawn={drawn} />
    },
  }
}

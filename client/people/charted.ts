import { type ChartedPoint, type Limits, pChart } from '#shared/agreement/sampling/p-chart.ts'
import type { WeekShare } from '#shared/view/people-figures.ts'

/** The first weeks say what is usual, and later ones do not change that. */
export const baseline = 8

export interface ChartedWeek {
  week: string
  k: number
  n: number
  share: number | null
  limits: Limits | null
  out: ChartedPoint['out']
}

/** Weeks with the limits that chance keeps to. */
export function charted(weeks: readonly WeekShare[]): {
  center: number | null
  rows: ChartedWeek[]
} {
  const points = weeks.map(({ k, n }) => ({ defectives: k, n }))
  const chart = pChart(points, { baseline })
  return {
    center: chart.center,
    rows: chart.points.flatMap(({ exact, limits, out, p }, i) => {
      const week = weeks[i]
      return week ? [{ ...week, share: p, limits: exact ?? limits, out }] : []
    }),
  }
}

import { type ChartedPoint, type Limits, pChart } from '#shared/agreement/sampling/p-chart.ts'
import type { PeopleFilter, WeekShare } from '#shared/view/people-figures.ts'

/** The first weeks of all say what is usual: neither later ones nor the weeks that are looked at change that. */
const baseline = 8

export type Span = Pick<PeopleFilter, 'from' | 'to'>

export interface ChartedWeek {
  week: string
  k: number
  n: number
  share: number | null
  limits: Limits | null
  out: ChartedPoint['out']
}

/** The weeks that are looked at, with the limits that chance keeps to, and how many weeks these are from. */
export function charted(
  weeks: readonly WeekShare[],
  { from, to }: Span,
): { center: number | null; basis: number; rows: ChartedWeek[] } {
  const points = weeks.map(({ k, n }) => ({ defectives: k, n }))
  const chart = pChart(points, { baseline })
  return {
    center: chart.center,
    basis: Math.min(baseline, weeks.length),
    rows: chart.points.flatMap(({ exact, limits, out, p }, i) => {
      const week = weeks[i]
      return week && (!from || week.week >= from) && (!to || week.week <= to)
        ? [{ ...week, share: p, limits: exact ?? limits, out }]
        : []
    }),
  }
}

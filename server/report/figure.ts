import type { Estimate } from '#shared/agreement/estimate.ts'
import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'
import { ReportFigure } from '#shared/report/report-facts.ts'

/** A figure of a page as the report keeps it. */
export function figure(estimate: Estimate): ReportFigure {
  return ReportFigure.parse(estimate)
}

/** k of n with its interval, or the reason why there is no share. */
export function share(k: number, n: number): ReportFigure {
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  return { status: 'ok', value: k / n, n, interval: wilsonInterval(k, n), method: 'proportion' }
}

import type { Estimate } from '#shared/agreement/estimate.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'

/** The formulas that stand side by side; a figure that does not apply is left out. */
export const measures = ['percent', 'alpha', 'jaccard', 'fleiss', 'ac1'] as const
export type Measure = (typeof measures)[number]

/** Whether a measure is a share, which is written in percent, rather than a coefficient. */
export function isShare(measure: Measure): boolean {
  return measure === 'percent'
}

export function valueOf(estimate: Estimate | undefined): number | null {
  return estimate?.status === 'ok' ? estimate.value : null
}

/** The ends of the interval, where there is one. */
export function endsOf(estimate: Estimate | undefined): {
  low: number | null
  high: number | null
} {
  const interval = estimate?.status === 'ok' ? estimate.interval : null
  return { low: interval?.low ?? null, high: interval?.high ?? null }
}

/** What most ratings say and how large their share is; null where there are none. */
export function mostSaid({ prevalence }: Figures): { category: string; share: number } | null {
  const all = prevalence.reduce((sum, { count }) => sum + count, 0)
  const [most] = prevalence.toSorted((a, b) => b.count - a.count)
  return most && all > 0 ? { category: most.category, share: most.count / all } : null
}

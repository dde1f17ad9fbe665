import { sprtDecision, sprtLines } from '#shared/agreement/sampling/sprt.ts'
import type { TwoPoints } from '#shared/agreement/sampling/two-point-plan.ts'

/** What a sequential plan says after n looks with d defective ones, of `last` at most. */
export function sequentialDecision(
  points: TwoPoints,
  looked: { n: number; d: number; last: number },
): { at: 'accept' | 'reject' | 'go_on'; truncated: boolean } {
  const lines = sprtLines(points)
  const at = sprtDecision(lines, looked)
  const within = sprtDecision(lines, { ...looked, last: Infinity })
  return { at, truncated: at !== within }
}

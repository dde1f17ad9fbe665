import { precisionSize } from '#shared/agreement/sampling/precision-size.ts'
import { twoPointPlan, zeroPlan } from '#shared/agreement/sampling/two-point-plan.ts'

import type { AuditPlan } from './audit-plan.ts'

/** A sequential plan ends at so many times the looks of a fixed one with the same two points. */
const longest = 3

/** How many a plan looks at, at most, in a population of this size; and the most defective ones that a fixed one accepts. */
export function planSize(
  plan: AuditPlan,
  population: number,
): { size: number; accept: number | null } {
  const upTo = (size: number) => Math.min(size, population)
  switch (plan.kind) {
    case 'precision': {
      const own = Object.values(plan.own).reduce((sum, size) => sum + size, 0)
      const size = plan.allocation === 'own' ? own : precisionSize(plan.expected, plan.within)
      return { size: upTo(size), accept: null }
    }
    case 'two_point': {
      if (population === 0) return { size: 0, accept: null }
      const { c, n } = twoPointPlan(plan, population)
      return { size: n, accept: c }
    }
    case 'zero': {
      if (population === 0) return { size: 0, accept: null }
      return { size: zeroPlan(plan, population).n, accept: 0 }
    }
    case 'sequential':
      return { size: upTo(longest * twoPointPlan(plan).n), accept: null }
  }
}

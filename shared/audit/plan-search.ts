import { z } from 'zod'

import { Allocation, AuditPlan, StrataBy } from './audit-plan.ts'

const percent = z.number().optional().catch(undefined)

/** A plan as an address holds it, in per cent; what is left out is as by default. */
export const PlanSearch = z.object({
  kind: z.enum(['precision', 'two_point', 'zero', 'sequential']).optional().catch(undefined),
  expected: percent,
  within: percent,
  good: percent,
  goodRisk: percent,
  bad: percent,
  badRisk: percent,
  by: StrataBy.optional().catch(undefined),
  allocation: Allocation.optional().catch(undefined),
  own: z.record(z.string(), z.number()).optional().catch(undefined),
  show: z.enum(['chart', 'table']).optional().catch(undefined),
})
export type PlanSearch = z.infer<typeof PlanSearch>

const usual = {
  kind: 'precision',
  expected: 5,
  within: 4,
  good: 2,
  goodRisk: 5,
  bad: 8,
  badRisk: 10,
  by: 'none',
  allocation: 'proportional',
  own: {},
} as const satisfies PlanSearch

type Filled = Required<{ [K in Exclude<keyof PlanSearch, 'show'>]: NonNullable<PlanSearch[K]> }>

/** Everything that a form asks for, as the address says or as it usually is. */
export function filledIn(search: PlanSearch): Filled {
  const said = new Map(Object.entries(search))
  const filled = Object.entries(usual).map(([name, value]) => [name, said.get(name) ?? value])
  return Object.fromEntries(filled) as Filled
}

/** The plan that an address describes; null where it is none. */
export function planOf(search: PlanSearch): AuditPlan | null {
  const { allocation, by, kind, own, ...shares } = filledIn(search)
  const strata = { by, own, allocation: by === 'none' ? 'proportional' : allocation }
  const asked = Object.entries(shares).map(([name, value]) => [name, value / 100])
  const parsed = AuditPlan.safeParse({ kind, ...Object.fromEntries(asked), ...strata })
  return parsed.success ? parsed.data : null
}

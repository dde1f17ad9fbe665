import { z } from 'zod'

const Share = z.number().gt(0).lt(1)
const Risk = z.number().min(0.001).max(0.5)

/** By what a population is put apart before the draw, so that each part has its own number in the sample. */
export const strataBy = ['none', 'field', 'domain', 'difficulty', 'combination'] as const
export const StrataBy = z.enum(strataBy)
export type StrataBy = z.infer<typeof StrataBy>

/** How a sample is shared out over the strata: as the population is, the same number each, or as many as are named. */
export const Allocation = z.enum(['proportional', 'equal', 'own'])
export type Allocation = z.infer<typeof Allocation>

/** Two points of the operating curve: a share of `good` is accepted but for `goodRisk`, one of `bad` rejected but for `badRisk`. */
const twoPoints = { good: Share, goodRisk: Risk, bad: Share, badRisk: Risk }

const Precision = z.object({
  kind: z.literal('precision'),
  /** The share of defective ones that is reckoned with. */
  expected: z.number().min(0).lt(1),
  /** Half the width that the 95 % interval may have there. */
  within: z.number().min(0.005).max(0.5),
  by: StrataBy.default('none'),
  allocation: Allocation.default('proportional'),
  own: z.record(z.string(), z.number().int().min(0)).default({}),
})
const TwoPoint = z.object({
  kind: z.literal('two_point'),
  ...twoPoints,
  by: StrataBy.default('none'),
})
const Zero = z.object({
  kind: z.literal('zero'),
  bad: Share,
  badRisk: Risk,
  by: StrataBy.default('none'),
})
const Sequential = z.object({ kind: z.literal('sequential'), ...twoPoints })

/** Shares that lie closer take more looks than anybody gives, and more reckoning than a page should wait for. */
const leastApart = 1.2

/**
 * What an audit asks for, said before anything is drawn. Acceptance numbers hold for samples that stand for the population,
 * so only an estimate may be shared out otherwise; what is stopped early has no strata, for it could stop in one of them.
 */
export const AuditPlan = z
  .discriminatedUnion('kind', [Precision, TwoPoint, Zero, Sequential])
  .refine((plan) => !('good' in plan) || plan.bad >= leastApart * plan.good, { path: ['bad'] })
  .refine(
    (plan) => plan.kind !== 'precision' || plan.by !== 'none' || plan.allocation === 'proportional',
    { path: ['allocation'] },
  )
export type AuditPlan = z.infer<typeof AuditPlan>

/** By what the population of a plan is put apart. */
export function strataOf(plan: AuditPlan): StrataBy {
  return plan.kind === 'sequential' ? 'none' : plan.by
}

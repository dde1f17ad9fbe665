import { allocate } from '#shared/audit/allocate.ts'
import type { AuditPlan } from '#shared/audit/audit-plan.ts'
import type { StratumDrawn } from '#shared/audit/audit-view.ts'
import { drawSample, type Framed } from '#shared/audit/draw-sample.ts'
import { planSize } from '#shared/audit/plan-size.ts'

/** What a plan makes of a population: how many, of which strata, and which they are by this seed. */
export function planSample(frame: readonly Framed[], plan: AuditPlan, seed: string) {
  const eligible = frame.filter(({ part }) => !part).length
  const { accept, size: wanted } = planSize(plan, eligible)
  const counted = [...Map.groupBy(frame, ({ stratum }) => stratum)]
    .map(([stratum, members]) => ({
      stratum,
      population: members.length,
      eligible: members.filter(({ part }) => !part).length,
    }))
    .toSorted((a, b) => (a.stratum < b.stratum ? -1 : 1))
  const sizes = allocate(counted, wanted, plan)
  const { drawn, passedOver } = drawSample(frame, sizes, seed)
  const strata = counted.map((one): StratumDrawn => ({
    ...one,
    drawn: sizes.get(one.stratum) ?? 0,
    passedOver: passedOver.get(one.stratum) ?? 0,
  }))
  return { population: frame.length, eligible, size: drawn.length, accept, strata, drawn }
}

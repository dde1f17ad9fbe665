import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { AuditPlan, strataOf } from '#shared/audit/audit-plan.ts'
import type { AuditPreview } from '#shared/audit/audit-view.ts'

import { frameOf } from './frame-of.ts'
import { planSample } from './plan-sample.ts'

export const PreviewAudit = z.object({ project: z.string(), plan: AuditPlan })

/** How much a plan would draw of what is signed off now. Which ones is told by no preview: else one could choose among seeds. */
export async function previewAudit(
  context: MemberContext,
  { plan }: z.infer<typeof PreviewAudit>,
): Promise<AuditPreview> {
  const frame = await frameOf(context.db, context, strataOf(plan))
  const { accept, eligible, population, size, strata } = planSample(frame, plan, '')
  return {
    population,
    eligible,
    size,
    accept,
    strata: strata.map(({ drawn, eligible: free, population: all, stratum }) => ({
      stratum,
      population: all,
      eligible: free,
      drawn,
    })),
  }
}

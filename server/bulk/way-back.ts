import { z } from 'zod'

import { Swap } from '#server/work/reassign.ts'
import { Plan } from '#shared/work/plan.ts'

import type { Job } from './job.ts'
import { planAfter } from './replan.ts'

const Assigned = z.object({ swaps: z.array(Swap).min(1) })
const Replanned = z.object({ before: Plan })

/** Whether acts of this kind can be taken back. A reopened instance goes forward again, and counts are only mended. */
export function isUndoable({ act }: Pick<Job, 'act'>): boolean {
  return act.kind === 'assign' || act.kind === 'plan'
}

/** What takes back one act of a job, by what its verb answered. */
export function wayBack({ act }: Pick<Job, 'act'>, told: unknown): Record<string, unknown> {
  if (act.kind === 'plan') {
    const { before } = Replanned.parse(told)
    return { plan: before, from: planAfter(before, act.plan) }
  }
  const { swaps } = Assigned.parse(told)
  return { swaps: swaps.map(({ from, to }) => ({ from: to, to: from })) }
}

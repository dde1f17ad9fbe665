import type { MemberAct } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { planScene } from '#server/work/plan.ts'
import type { PlanChange } from '#shared/bulk/bulk.ts'
import { Refusal } from '#shared/errors.ts'
import type { Plan } from '#shared/work/plan.ts'

import type { Chosen } from './chosen.ts'

/**
 * Sets priority or due date of an instance. With `from`, only where it is still planned so. Answers with what it was planned
 * before, or null where that is the same.
 */
export async function replan(
  context: MemberAct,
  input: { key: string; requestKey: string; plan: PlanChange; from?: Plan },
): Promise<Plan | null> {
  return actOn(context, {
    verb: 'plan',
    input,
    run: async (scene) => {
      const now = planOf(scene.instance)
      if (input.from && !isPlanned(now, input.from)) throw new Refusal('changed_since')
      if (isPlanned(now, input.plan)) return null
      return planScene(scene, planAfter(now, input.plan))
    },
  })
}

export function planOf({ priority, dueAt }: Pick<Chosen, 'priority' | 'dueAt'>): Plan {
  return { priority, due: dueAt?.toISOString() ?? null }
}

/** Whether a plan has all that is wanted already. */
export function isPlanned(now: Plan, wanted: PlanChange): boolean {
  const { priority, due } = planAfter(now, wanted)
  return priority === now.priority && momentOf(due) === momentOf(now.due)
}

export function planAfter(now: Plan, { priority, due }: PlanChange): Plan {
  return {
    priority: priority === 'kept' ? now.priority : priority,
    due: due === 'kept' ? now.due : due,
  }
}

function momentOf(due: string | null): number | null {
  return due === null ? null : Date.parse(due)
}

import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { Plan } from '#shared/work/plan.ts'

import { actOn } from './act-on.ts'
import { record } from './record.ts'
import type { Scene } from './scene.ts'
import { mustBeAble } from './standing-of.ts'

export const PlanInput = z.object({ project: z.string(), key: z.string(), plan: Plan })

/** Says how urgent an instance is and when it is due: what is more urgent, then what is due sooner, comes first. */
export async function plan(context: MemberContext, input: z.infer<typeof PlanInput>) {
  return actOn(context, {
    verb: 'plan',
    input: { key: input.key },
    run: (scene) => planScene(scene, input.plan),
  })
}

/** The same on an instance that is locked. Gives what it was planned before; writes nothing where that is the same. */
export async function planScene(scene: Scene, wanted: Partial<Plan>): Promise<Plan> {
  await mustBeAble(scene, 'plan')
  const { dueAt, priority } = scene.instance
  const before: Plan = { priority, due: dueAt?.toISOString() ?? null }
  const after = { ...before, ...wanted }
  if (after.priority === before.priority && after.due === before.due) return before
  await record(scene, {
    move: 'plan',
    payload: { from: before, to: after },
    changes: { priority: after.priority, dueAt: after.due === null ? null : new Date(after.due) },
    quiet: true,
  })
  return before
}

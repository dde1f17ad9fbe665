import { and, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { isUndecided, undecided } from '#server/instance/is-undecided.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { ageBins, binOf } from '#shared/progress/age.ts'
import { dayOf } from '#shared/progress/day.ts'
import type { Queues, StageQueue } from '#shared/view/progress-view.ts'

import { lookedAt, type ProgressInput } from './looked-at.ts'
import { expiredLeases } from './standing-still.ts'

/** How long the instances that are not decided have stood at their stage. */
export async function queues(
  context: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<Queues> {
  const today = dayOf(new Date())
  const since = instance.stageSince
  const rows = await context.db
    .select({
      stage: instance.stage,
      day: sql<string | null>`to_char(${since} at time zone 'UTC', 'YYYY-MM-DD')`.as('day'),
      count: sql<number>`count(*)::int`,
      oldest: sql`min(${since})`.mapWith(since),
      middle: sql`percentile_disc(0.5) within group (order by ${since})`.mapWith(since),
    })
    .from(instance)
    .where(and(lookedAt(context, input), isUndecided))
    .groupBy(sql`grouping sets ((${instance.stage}), (${instance.stage}, "day"))`)
  const found = (stage: Stage): StageQueue[] => {
    const whole = rows.find((row) => row.stage === stage && row.day === null)
    if (!whole) return []
    const bins = ageBins.map(() => 0)
    for (const { stage: at, day, count } of rows) {
      if (at !== stage || day === null) continue
      const bin = binOf(day, today)
      bins[bin] = (bins[bin] ?? 0) + count
    }
    const { count, middle, oldest } = whole
    return [{ stage, count, oldest: oldest.toISOString(), middle: middle.toISOString(), bins }]
  }
  return { today, stages: undecided.flatMap(found), expired: await expiredLeases(context) }
}

import { sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { returnedRounds } from '#server/instance/returned-rounds.ts'
import type { ReturnCount } from '#shared/view/progress-view.ts'

import { lookedAt, type ProgressInput } from './looked-at.ts'

/** How often rounds ended without a decision, by the move that ended them and the reasons given. */
export async function returns(
  context: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<ReturnCount[]> {
  const days = { from: input.from ?? null, to: input.to ?? null }
  const result = await context.db.execute(sql`
    select kind, case when grouping(reason) = 1 then null else reason end as reason,
      count(distinct (of_round.instance_id, of_round.round))::int as rounds,
      count(distinct of_round.instance_id)::int as instances
    from (${returnedRounds(days)}) as of_round
    join ${instance} on ${instance.instanceId} = of_round.instance_id
    where ${lookedAt(context, input)}
    group by grouping sets ((kind, reason), (kind))
    order by kind, reason nulls first`)
  return (result as { rows: (ReturnCount & Record<string, unknown>)[] }).rows
}

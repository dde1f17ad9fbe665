import { and, ne, sql, type SQL } from 'drizzle-orm'

import { event, instance } from '#server/db/schema.ts'
import type { Stood } from '#shared/view/stood.ts'

import { onDays } from './on-days.ts'

/** The events that brought an instance to another stage; the first comes from no stage of the lifecycle. */
export const isStageMove = ne(event.from, event.to)

/** Where instances stood, as a condition on `instance`: they came to the stage once more often than they left it. */
export function stoodAt({ stage, day }: Stood): SQL {
  const moves = and(isStageMove, onDays(event.at, { from: null, to: day }))
  if (stage === null)
    return sql`${instance.instanceId} in (select ${event.instanceId} from ${event} where ${moves})`
  const balance = sql`sum(case when ${event.to} = ${stage} then 1 when ${event.from} = ${stage} then -1 else 0 end)`
  return sql`${instance.instanceId} in (select ${event.instanceId} from ${event}
    where ${and(moves, sql`${stage} in (${event.from}, ${event.to})`)}
    group by ${event.instanceId} having ${balance} > 0)`
}

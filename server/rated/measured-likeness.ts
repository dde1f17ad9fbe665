import { type SQL, sql } from 'drizzle-orm'

import { drawn } from '#server/db/schema.ts'
import type { Likeness } from '#shared/agreement/likeness.ts'
import type { Side } from '#shared/instance/content.ts'

/** How alike a text of `drawn` was left, by one of the measures; null where it was not measured yet, or neither changed it. */
export function measured(side: Side, by: keyof Likeness): SQL {
  return sql`(${drawn.likeness} -> ${side} ->> ${by})::double precision`
}

/** A condition on the round `judged`: the texts of this side are as alike as this tenth says, as `tenthOf` counts them. */
export function isAlike(side: Side, tenth: number): SQL {
  return sql`judged.instance_id in (select ${drawn.instanceId} from ${drawn}
    where least(9, floor(${measured(side, 'similarity')} * 10)) = ${tenth})`
}

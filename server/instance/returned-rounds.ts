import { and, inArray, type SQL, sql } from 'drizzle-orm'

import { comment, event, vote } from '#server/db/schema.ts'
import type { Days } from '#shared/view/days.ts'
import { noReason, returnKinds } from '#shared/view/returned.ts'

import { onDays } from './on-days.ts'

/**
 * Rounds that ended without a decision, as a query: `instance_id`, `round`, `kind` (the move), and a row for each `reason`
 * that checkers gave in it by code, with a low vote or a blocking remark; `none` where there is no such code. They are over,
 * so nothing of an open round is in it.
 */
export function returnedRounds(days: Days): SQL {
  return sql`select ${event.instanceId}, ${event.round}, ${event.move} as kind,
      coalesce(said.reason, ${sql.raw(`'${noReason}'`)}) as reason
    from ${event} left join lateral (
      select unnest(v.reasons) as reason from ${vote} as v where ${during(sql`v`)} and v.quality = 'low'
      union select unnest(c.reasons) from ${comment} as c where ${during(sql`c`)} and c.thread_id is null
        and c.blocking = 'blocking' and c.stage in ('check', 'tie_break') and not c.beside
    ) as said on true
    where ${and(inArray(event.move, returnKinds), onDays(event.at, days))}`
}

function during(table: SQL): SQL {
  return sql`${table}.instance_id = ${event.instanceId} and ${table}.round = ${event.round}`
}

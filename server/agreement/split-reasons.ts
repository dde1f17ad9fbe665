import { and, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { vote } from '#server/db/schema.ts'

import { type Asked, conditionsOf, fromJudged } from './count-rounds.ts'

/** Why checkers voted low where the other voted high: reason codes with their numbers. */
export async function splitReasons(
  context: MemberContext,
  { compared, filter }: Asked,
): Promise<{ reason: string; count: number }[]> {
  if (compared.of !== 'votes') return []
  const held = and(...conditionsOf(filter).map(([, holds]) => holds)) ?? sql`true`
  return rowsOf<{ reason: string; count: number }>(
    context.db,
    sql`
    select given.reason, count(*)::int as count
    from (select judged.instance_id, judged.round ${fromJudged(context, compared)}
      and judged.first <> judged.second and ${held}) as split
    join ${vote} as v on v.instance_id = split.instance_id and v.round = split.round
      and v.phase = 'check' and v.quality = 'low'
    cross join lateral unnest(v.reasons) as given(reason)
    group by given.reason order by count(*) desc, given.reason`,
  )
}

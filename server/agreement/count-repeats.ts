import { and, type SQL, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { manyRowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { weekNamed, weekNumber } from '#server/rated/narrowed.ts'
import type { Dimension } from '#shared/view/agreement-view.ts'

import { type Asked, conditionsOf, fromJudged } from './count-rounds.ts'

/** How many rounds of a line are not the first of their instance there, by the line's values. */
export interface Repeats {
  part: 'all' | 'line' | 'pair'
  value: string | null
  other: string | null
  n: number
}

/** The values of a line as SQL; the line of an instance is always the same, unless `changes`. */
const lineOf: Record<Dimension, { value: SQL; other?: SQL; changes?: true }> = {
  domain: { value: sql`${instance.field}`, other: sql`${instance.domain}` },
  field: { value: sql`${instance.field}` },
  combination: { value: sql`${instance.combination}` },
  modality: { value: sql`${instance.combination}` },
  difficulty: { value: sql`${instance.difficulty}::text` },
  person: { value: sql`judge.id`, changes: true },
  week: { value: sql`${weekNumber}::text`, changes: true },
  round: { value: sql`judged.round::text`, changes: true },
}

/**
 * What must be taken off a number of rounds to get that of instances. Only instances in a second round or a later one can
 * have been judged twice, so this looks at them alone, and at each of their rounds once.
 */
export async function countRepeats(
  context: MemberContext,
  { compared, filter }: Asked,
): Promise<Repeats[]> {
  // An instance is drawn once.
  if (compared.of === 'double') return []
  const { by = 'domain' } = filter
  const held = and(...conditionsOf(filter).map(([, holds]) => holds), sql`${instance.round} > 1`)
  const { value, other = sql`null::text`, changes = false } = lineOf[by]
  const isPaired = compared.of === 'votes'
  const sets = [
    sql`(instance_id, value, other)`,
    ...(changes ? [sql`(instance_id)`] : []),
    ...(isPaired ? [sql`(instance_id, one, two)`] : []),
  ]
  // By person a round stands in the lines of both, and in all and between the two of them only once.
  const isTwice = by === 'person'
  const judges = sql`cross join lateral (values (1, judged.first_by), (2, judged.second_by)) as judge(nth, id)`
  const once = sql`case when grouping(value) = 0 then count(*) else count(*) filter (where nth = 1) end`
  const rows = await manyRowsOf<Repeats>(
    context.db,
    sql`
    select part, value, other, sum(n - 1)::int as n
    from (
      select case when grouping(value) = 0 then 'line' ${isPaired ? sql`when grouping(one) = 0 then 'pair'` : sql``} else 'all' end as part,
        ${isPaired ? sql`coalesce(value, one) as value, coalesce(other, two) as other` : sql`value, other`},
        ${isTwice ? once : sql`count(*)`} as n
      from (select judged.instance_id, ${value} as value, ${other} as other, ${isTwice ? sql`judge.nth` : sql`1`} as nth,
        least(judged.first_by, judged.second_by) as one, greatest(judged.first_by, judged.second_by) as two
        ${fromJudged(context, compared, isTwice ? judges : sql``)} and ${held}) as told
      group by grouping sets (${sql.join(sets, sql`, `)})) as counted
    where n > 1 group by part, value, other`,
  )
  const lines = rows.filter(({ part }) => part === 'line')
  if (!changes) {
    const n = lines.reduce((sum, line) => sum + line.n, 0)
    return [...rows, { part: 'all', value: null, other: null, n }]
  }
  if (by === 'week') for (const line of lines) line.value = weekNamed(Number(line.value))
  return rows
}

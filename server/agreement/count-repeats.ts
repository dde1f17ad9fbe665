import { and, sql } from 'drizzle-orm'

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

const lineOf: Record<Dimension, string> = {
  domain: 'told.field, told.domain',
  field: 'told.field, null',
  combination: 'told.combination, null',
  modality: 'told.combination, null',
  difficulty: 'told.difficulty::text, null',
  person: 'judge.id, null',
  week: 'told.week::text, null',
  round: 'told.round::text, null',
}

/**
 * What must be taken off a number of rounds to get that of instances. Only instances in a second round or a later one can
 * have been judged twice, so this looks at them alone.
 */
export async function countRepeats(
  context: MemberContext,
  { compared, filter }: Asked,
): Promise<Repeats[]> {
  // An instance is drawn once.
  if (compared.of === 'double') return []
  const held = and(...conditionsOf(filter).map(([, holds]) => holds), sql`${instance.round} > 1`)
  const line = lineOf[filter.by ?? 'domain'].split(', ')
  const judges =
    filter.by === 'person'
      ? sql.raw(`cross join lateral unnest(array[told.first_by, told.second_by]) as judge(id)`)
      : sql``
  const pair =
    compared.of === 'votes'
      ? sql`least(first_by, second_by), greatest(first_by, second_by)`
      : sql`first_by, second_by`
  const rows = await manyRowsOf<Repeats>(
    context.db,
    sql`
    with told as materialized (
      select judged.instance_id, ${instance.field}, ${instance.domain}, ${instance.combination}, ${instance.difficulty},
        ${weekNumber} as week, judged.round, judged.first_by, judged.second_by
      ${fromJudged(context, compared)} and ${held}),
    counted as (
      select 'all' as part, null::text as value, null::text as other, count(*) as n from told group by instance_id
      union all select 'pair', ${pair}, count(*) from told group by 2, 3, instance_id
      union all select 'line', ${sql.raw(line[0] ?? 'null')}, ${sql.raw(line[1] ?? 'null')}, count(*)
        from told ${judges} group by 2, 3, told.instance_id)
    select part, value, other, sum(n - 1)::int as n from counted where n > 1 group by part, value, other`,
  )
  if (filter.by !== 'week') return rows
  return rows.map((row) =>
    row.part === 'line' ? { ...row, value: weekNamed(Number(row.value)) } : row,
  )
}

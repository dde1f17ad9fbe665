import { and, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { manyRowsOf } from '#server/db/rows-of.ts'
import { instance, vote } from '#server/db/schema.ts'
import { cohenKappa, type PairPattern } from '#shared/agreement/cohen-kappa.ts'
import { withInterval } from '#shared/agreement/jackknife.ts'
import { unitsOf } from '#shared/agreement/pattern.ts'
import { percentAgreement } from '#shared/agreement/percent-agreement.ts'
import type { AgreementFilter, AgreementPair } from '#shared/view/agreement-view.ts'

import type { Repeats } from './count-repeats.ts'
import { type Asked, conditionsOf, fromJudged, type RoundCount } from './count-rounds.ts'
import { found } from './put-apart.ts'

/** What two named people said of the rounds that both judged. */
interface Table {
  first: string
  second: string
  patterns: PairPattern[]
  instances: number
}

/**
 * Cohen's kappa of each two who judged a round together, from the counts of both judges. Two checkers are the same pair
 * whichever seat each had; the first and the second reviewer are not.
 */
export function pairsOf(
  rows: readonly Pick<RoundCount, 'group' | 'first_by' | 'second_by' | 'first' | 'second' | 'n'>[],
  repeats: readonly Repeats[],
  asked: AgreementFilter,
): AgreementPair[] {
  const tables = new Map<string, Table>()
  const isOrdered = asked.of === 'double' || asked.of === 'outcome'
  for (const row of rows) {
    if (row.group !== 'pair' || row.second_by === null || row.n === 0) continue
    const swap = !isOrdered && row.first_by > row.second_by
    const [first, second] = swap ? [row.second_by, row.first_by] : [row.first_by, row.second_by]
    const key = `${first}~${second}`
    const table = tables.get(key) ?? { first, second, patterns: [], instances: 0 }
    tables.set(key, table)
    const said = swap
      ? { first: row.second, second: row.first }
      : { first: row.first, second: row.second }
    table.patterns.push({ ...said, times: row.n })
    table.instances += row.n
  }
  for (const { part, value, other, n } of repeats) {
    if (part !== 'pair') continue
    const table =
      tables.get(`${value}~${other}`) ?? (isOrdered ? undefined : tables.get(`${other}~${value}`))
    if (table) table.instances -= n
  }
  return [...tables.values()].map((table) => pairOf(table, asked))
}

/**
 * A reviewer's verdict beside the own votes of the checkers of the round, each a pair of its own. Of the rounds of instances
 * in a second one or a later each is counted by its instance first, the others all together.
 */
export async function verdictPairs(
  context: MemberContext,
  { compared, filter }: Asked,
): Promise<AgreementPair[]> {
  const held = and(...conditionsOf(filter).map(([, holds]) => holds)) ?? sql`true`
  const counts = said.map(({ first, second, name }) => {
    const both = sql`told.first = ${sql.raw(`'${first}'`)} and v.quality = ${sql.raw(second === 'keep' ? `'high'` : `'low'`)}`
    return sql`count(*) filter (where ${both}) as ${sql.identifier(name)}`
  })
  const sums = said.map(({ name }) => sql.raw(`sum(${name})::int as ${name}`))
  const rows = await manyRowsOf<VerdictPair>(
    context.db,
    sql`select first_by, second_by, ${sql.join(sums, sql`, `)}, sum(n - 1) filter (where of_one)::int as again
      from (select told.first_by, v.person_id as second_by, told.id is not null as of_one, count(*) as n, ${sql.join(counts, sql`, `)}
        from (select judged.*, case when ${instance.round} > 1 then judged.instance_id end as id
          ${fromJudged(context, compared)} and ${held}) as told
        join ${vote} as v on v.instance_id = told.instance_id and v.round = told.round and v.phase = 'check'
        group by told.first_by, v.person_id, told.id) as counted
      group by first_by, second_by`,
  )
  const told = rows.flatMap((row) =>
    said.map(({ name, ...pattern }) => ({
      ...row,
      ...pattern,
      group: 'pair' as const,
      n: row[name],
    })),
  )
  const repeats = rows.map(({ first_by, second_by, again }) => ({
    part: 'pair' as const,
    value: first_by,
    other: second_by,
    n: again ?? 0,
  }))
  return pairsOf(told, repeats, filter)
}

const said = [
  { name: 'both_keep', first: 'keep', second: 'keep' },
  { name: 'keep_delete', first: 'keep', second: 'delete' },
  { name: 'delete_keep', first: 'delete', second: 'keep' },
  { name: 'both_delete', first: 'delete', second: 'delete' },
] as const

type VerdictPair = { first_by: string; second_by: string; again: number | null } & Record<
  (typeof said)[number]['name'],
  number
>

function pairOf(table: Table, asked: AgreementFilter): AgreementPair {
  const { first, second, patterns, instances } = table
  return {
    first,
    second,
    n: unitsOf(patterns),
    instances,
    kappa: withInterval(patterns, cohenKappa),
    percent: percentAgreement(
      patterns.map((one) => ({
        counts: one.first === one.second ? [2, 0] : [1, 1],
        times: one.times,
      })),
    ),
    filter: { ...found(asked), pair: `${first}~${second}` },
  }
}

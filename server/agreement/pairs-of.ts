import { and, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
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

/** Cohen's kappa of each two who judged a round together, from the counts of both judges. */
export function pairsOf(
  rows: readonly RoundCount[],
  repeats: readonly Repeats[],
  asked: AgreementFilter,
): AgreementPair[] {
  const tables = new Map<string, Table>()
  for (const { group, first_by, second_by, first, second, n } of rows) {
    if (group !== 'pair' || second_by === null || n === 0) continue
    const key = `${first_by}~${second_by}`
    const table = tables.get(key) ?? {
      first: first_by,
      second: second_by,
      patterns: [],
      instances: 0,
    }
    tables.set(key, table)
    table.patterns.push({ first, second, times: n })
    table.instances += n
  }
  for (const { part, value, other, n } of repeats) {
    const table = part === 'pair' ? tables.get(`${value}~${other}`) : undefined
    if (table) table.instances -= n
  }
  return [...tables.values()].map((table) => pairOf(table, asked))
}

/** A reviewer's verdict beside the own votes of the checkers of the round, each a pair of its own. */
export async function verdictPairs(
  context: MemberContext,
  { compared, filter }: Asked,
): Promise<AgreementPair[]> {
  const held = and(...conditionsOf(filter).map(([, holds]) => holds)) ?? sql`true`
  const rows = await rowsOf<TableRow>(
    context.db,
    sql`
    select told.first_by, v.person_id as second_by, told.first,
      case when v.quality = 'high' then 'keep' else 'delete' end as second, count(*)::int as n,
      (count(*) filter (where not again) + count(distinct v.instance_id) filter (where again))::int as instances
    from (select judged.*, ${instance.round} > 1 as again ${fromJudged(context, compared)} and ${held}) as told
    join ${vote} as v on v.instance_id = told.instance_id and v.round = told.round and v.phase = 'check'
    group by grouping sets ((1, 2, 3, 4), (1, 2))`,
  )
  const tables = rows
    .filter(({ first }) => first === null)
    .map(({ first_by, second_by, instances }) => ({
      first: first_by,
      second: second_by,
      instances,
      patterns: rows
        .filter((row) => row.first_by === first_by && row.second_by === second_by)
        .flatMap(({ first, second, n }) => (first === null ? [] : [{ first, second, times: n }])),
    }))
  return tables.map((table) => pairOf(table, filter))
}

interface TableRow {
  first_by: string
  second_by: string
  first: string | null
  second: string
  n: number
  instances: number
}

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

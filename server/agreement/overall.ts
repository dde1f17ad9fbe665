import { and, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import type { Compared } from '#server/rated/rounds.ts'
import type { PairPattern } from '#shared/agreement/cohen-kappa.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import type { AgreementFilter } from '#shared/view/agreement-view.ts'

import { conditionsOf, fromJudged } from './count-rounds.ts'
import { measured } from './measured.ts'
import { policyOf } from './warnings-of.ts'

/** The figures of all rounds of a project that the filter holds, together, and nothing else of them. */
export async function overall(
  context: MemberAct,
  compared: Compared,
  filter: AgreementFilter = {},
): Promise<Figures> {
  const held = and(...conditionsOf(filter).map(([, holds]) => holds)) ?? sql`true`
  type Row = PairPattern & { first: string | null; instances: number }
  const rows = await rowsOf<Row>(
    context.db,
    sql`
    select first, second, count(*)::int as times,
      (count(*) filter (where not again) + count(distinct instance_id) filter (where again))::int as instances
    from (select judged.*, ${instance.round} > 1 as again ${fromJudged(context, compared)} and ${held}) as told
    group by grouping sets ((first, second), ())`,
  )
  return measured(
    compared,
    {
      pairs: rows.filter(({ first }) => first !== null),
      instances: rows.find(({ first }) => first === null)?.instances ?? 0,
    },
    await policyOf(context),
  )
}

import { and, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { drawn } from '#server/db/schema.ts'
import { measured } from '#server/rated/measured-likeness.ts'
import { ProjectInput } from '#server/trpc.ts'
import { meanOf } from '#shared/agreement/mean-of.ts'
import { spreadOf } from '#shared/agreement/spread-of.ts'
import { type Side, sides } from '#shared/instance/content.ts'
import { AgreementFilter, type EditFigures } from '#shared/view/agreement-view.ts'

import { conditionsOf, fromJudged } from './count-rounds.ts'
import { measureLikeness } from './measure-likeness.ts'
import { found } from './put-apart.ts'

export const OfEditsInput = ProjectInput.extend(
  AgreementFilter.omit({ of: true, item: true, by: true, show: true }).shape,
)

/**
 * How alike two reviewers left a text of which at least one of them changed something: where neither did, two texts are the
 * same because they were before. What was not compared yet is, for a moment; `looked` says how many are.
 */
export async function ofEdits(
  context: MemberContext,
  filter: z.infer<typeof OfEditsInput>,
): Promise<EditFigures[]> {
  await measureLikeness(context)
  const told: EditFigures[] = []
  for (const side of sides) told.push(await onSide(context, side, filter))
  return told
}

async function onSide(
  context: MemberContext,
  side: Side,
  filter: AgreementFilter,
): Promise<EditFigures> {
  const held = and(...conditionsOf(filter).map(([, holds]) => holds)) ?? sql`true`
  const joined = sql`join ${drawn} on ${drawn.instanceId} = judged.instance_id`
  const edited = sql`${fromJudged(context, { of: 'double', item: side }, joined)} and ${held}
    and 'edited' in (judged.first, judged.second)`
  type Row = { both: boolean; looked: boolean; similarity: number | null; chrf: number | null }
  const rows = await rowsOf<Row>(
    context.db,
    sql`select judged.first = judged.second as both, ${drawn.likeness} is not null as looked,
        ${measured(side, 'similarity')} as similarity, ${measured(side, 'chrf')} as chrf
      ${edited} order by judged.instance_id`,
  )
  const similar = rows.flatMap(({ similarity }) => similarity ?? [])
  return {
    side,
    n: rows.length,
    both: rows.filter(({ both }) => both).length,
    looked: rows.filter(({ looked }) => looked).length,
    similarity: meanOf(similar),
    spread: spreadOf(similar),
    chrf: meanOf(rows.flatMap((row) => row.chrf ?? [])),
    filter: { ...found({ ...filter, of: 'double', item: side }), reviews: 'edited' },
  }
}

import { setImmediate } from 'node:timers/promises'

import { and, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { drawn, review, revision } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { ProjectInput } from '#server/trpc.ts'
import { meanOf } from '#shared/agreement/mean-of.ts'
import { spreadOf } from '#shared/agreement/spread-of.ts'
import { type Side, sides } from '#shared/instance/content.ts'
import { AgreementFilter, type EditFigures } from '#shared/view/agreement-view.ts'

import { conditionsOf, fromJudged } from './count-rounds.ts'
import { found } from './put-apart.ts'
import { keptLikeness, type Likeness, likenessOf } from './text-likeness.ts'

export const OfEditsInput = ProjectInput.extend(
  AgreementFilter.omit({ of: true, item: true, by: true, show: true }).shape,
)

/** Comparing takes a millisecond or so for each; more than this would let people wait. */
const mostCompared = 1000
const atOnce = 20

/**
 * How alike two reviewers left a text of which at least one of them changed something: where neither did, two texts are the
 * same because they were before. Of many, those with the lowest ids are compared, which are hashes and so a random draw.
 */
export async function ofEdits(
  context: MemberContext,
  filter: z.infer<typeof OfEditsInput>,
): Promise<EditFigures[]> {
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
  const edited = sql`${fromJudged(context, { of: 'double', item: side })} and ${held}
    and 'edited' in (judged.first, judged.second)`
  const [counted] = await rowsOf<{ n: number; both: number }>(
    context.db,
    sql`select count(*)::int as n, (count(*) filter (where judged.first = judged.second))::int as both ${edited}`,
  )
  const units = await triples(context, edited)
  const alike: Likeness[] = []
  for (const [i, unit] of units.entries()) {
    const likeness = await compared(context, side, unit)
    if (likeness) alike.push(likeness)
    if (i % atOnce === atOnce - 1) await setImmediate()
  }
  return {
    side,
    n: counted?.n ?? 0,
    both: counted?.both ?? 0,
    looked: units.length,
    similarity: meanOf(alike.map(({ similarity }) => similarity)),
    spread: spreadOf(alike.map(({ similarity }) => similarity)),
    chrf: meanOf(alike.map((one) => one.chrf)),
    filter: { ...found({ ...filter, of: 'double', item: side }), reviews: 'edited' },
  }
}

/** The three revisions of a unit, by number and by hash. */
interface Triple {
  id: string
  numbers: [number, number, number]
  hashes: string[]
}

function triples({ db }: MemberContext, edited: SQL): Promise<Triple[]> {
  return rowsOf<Triple>(
    db,
    sql`select d.instance_id as id, json_build_array(d.base, one.revision, other.revision) as numbers,
        json_build_array(base.content_hash, one.content_hash, other.content_hash) as hashes
      from (select judged.instance_id, judged.round ${edited} order by judged.instance_id limit ${mostCompared}) as unit
      join ${drawn} as d on d.instance_id = unit.instance_id
      join ${revision} as base on base.instance_id = d.instance_id and base.number = d.base
      join ${review} as one on one.instance_id = d.instance_id and one.round = unit.round and one.phase = 'review'
      join ${review} as other on other.instance_id = d.instance_id and other.round = unit.round
        and other.phase = 'second_review'`,
  )
}

async function compared(
  { db }: MemberContext,
  side: Side,
  { id, numbers, hashes }: Triple,
): Promise<Likeness | null> {
  const key = [side, ...hashes].join(' ')
  const before = keptLikeness(key)
  if (before !== undefined) return before
  const rows = await rowsOf<{ number: number; content: string }>(
    db,
    sql`select number, content from ${revision} where instance_id = ${id}
      and number in (${sql.join(
        numbers.map((number) => sql`${number}`),
        sql`, `,
      )})`,
  )
  const textOf = (number: number) => {
    const row = rows.find((one) => one.number === number)
    return row ? contentIn(row.content)[side].text : ''
  }
  const [base, first, second] = numbers
  return likenessOf(key, { base: textOf(base), first: textOf(first), second: textOf(second) })
}

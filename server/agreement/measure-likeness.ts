import { sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { drawn, review, revision } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { measureSome } from '#server/rated/measure-some.ts'
import { likenessOf } from '#shared/agreement/likeness.ts'
import { bySide } from '#shared/instance/content.ts'

const atOnce = 300

/** What both reviewers began from and what each left, as contents. */
interface Pair {
  id: string
  base: string
  first: string
  second: string
}

/**
 * Measures how alike the texts of complete double reviews were left, where nobody did yet, for a quarter of a second at most:
 * whoever asks goes on asking. None of the three revisions ever changes.
 */
export async function measureLikeness({ db, member }: MemberContext): Promise<void> {
  const pairs = await rowsOf<Pair>(
    db,
    sql`select d.instance_id as id, base.content as base, first.content as first, second.content as second
      from ${drawn} as d
      join ${review} as one on one.instance_id = d.instance_id and one.round = d.round and one.phase = 'review'
      join ${review} as other on other.instance_id = d.instance_id and other.round = d.round
        and other.phase = 'second_review'
      join ${revision} as base on base.instance_id = d.instance_id and base.number = d.base
      join ${revision} as first on first.instance_id = d.instance_id and first.number = one.revision
      join ${revision} as second on second.instance_id = d.instance_id and second.number = other.revision
      where d.project_id = ${member.projectId} and d.likeness is null limit ${atOnce}`,
  )
  const measured = await measureSome(pairs, likenessIn)
  if (measured.length === 0) return
  await db.execute(sql`update ${drawn} set likeness = told.likeness
    from jsonb_to_recordset(${JSON.stringify(measured)}::jsonb) as told(id text, likeness jsonb)
    where ${drawn.instanceId} = told.id`)
}

function likenessIn(pair: Pair) {
  const base = contentIn(pair.base)
  const first = contentIn(pair.first)
  const second = contentIn(pair.second)
  const likeness = bySide((side) =>
    likenessOf({ base: base[side].text, first: first[side].text, second: second[side].text }),
  )
  return { id: pair.id, likeness }
}

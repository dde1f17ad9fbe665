import { sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { comment, event, instance, part, sight, suggestion } from '#server/db/schema.ts'
import type { StrataBy } from '#shared/audit/audit-plan.ts'
import type { Framed } from '#shared/audit/draw-sample.ts'

interface Row extends Record<string, unknown> {
  id: string
  stratum: string
  revision: number
  hash: string
  part: boolean
}

const stratumOf = {
  none: sql`''`,
  field: sql`i.field`,
  domain: sql`i.field || '/' || i.domain`,
  difficulty: sql`coalesce(i.difficulty::text, '')`,
  combination: sql`i.combination`,
} satisfies Record<StrataBy, unknown>

/**
 * The population of an audit: every instance that is signed off now, with the revision that was. `part` is the stricter of
 * two readings: whoever wrote, reviewed, checked, discussed or sent back any revision of it in any cycle, or has looked at
 * the votes of an open round, does not judge it.
 */
export async function frameOf(
  db: Db | Tx,
  { actor, member }: Pick<MemberAct, 'actor' | 'member'>,
  by: StrataBy,
): Promise<Framed[]> {
  const me = actor.personId
  const result = await db.execute(sql`
    with mine as (
      select instance_id from ${part} where person_id = ${me}
      union select instance_id from ${sight} where person_id = ${me}
      union select instance_id from ${suggestion} where person_id = ${me}
      union select instance_id from ${comment} where person_id = ${me}
      union select instance_id from ${event} where actor_id = ${me}
        and move in ('recall', 'reopen', 'promote', 'specify', 'ask_reopen', 'decline_reopen'))
    select i.instance_id as id, ${stratumOf[by]} as stratum, i.head as revision, i.head_hash as hash,
      m.instance_id is not null as part
    from ${instance} as i left join mine as m on m.instance_id = i.instance_id
    where i.project_id = ${member.projectId} and i.stage = 'signed_off'
    order by i.instance_id collate "C"`)
  const { rows } = result as { rows: Row[] }
  return rows.map(({ hash, id, part: had, revision, stratum }) => ({
    id,
    stratum,
    revision,
    hash,
    part: had,
  }))
}

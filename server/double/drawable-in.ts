import { sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { drawn, instance, slot } from '#server/db/schema.ts'
import { type DoublePolicy, orderOf } from '#shared/double/double-policy.ts'
import type { Drawable } from '#shared/double/draw.ts'

import { isUntouched } from './is-untouched.ts'

export interface Candidate extends Drawable {
  field: string
  domain: string
  combination: string
  doubled: boolean
  /** Whether it may still be drawn: its first review has not been begun on, as far as is saved. */
  open: boolean
}

interface Row extends Record<string, unknown> {
  id: string
  field: string
  domain: string
  combination: string
  doubled: boolean
  used: boolean | null
  draw_order: string | null
  open: boolean
}

/** Every instance of a project as a draw sees it. Its stratum is field, domain and combination. */
export async function drawableIn(
  db: Db,
  projectId: string,
  rule: DoublePolicy,
): Promise<Candidate[]> {
  const result = await db.execute(sql`
    select i.instance_id as id, i.field, i.domain, i.combination, i.doubled, ${isUntouched} as open,
      d.draw_order, (s.epoch > 0 or s.status <> 'free' or s.assignee_id is not null) as used
    from ${instance} as i
    left join ${drawn} as d on d.instance_id = i.instance_id
    left join ${slot} as s on s.instance_id = d.instance_id and s.round = d.round and s.phase = 'second_review'
    where i.project_id = ${projectId}`)
  const order = orderOf(rule)
  return (result as { rows: Row[] }).rows.map((row) => ({
    id: row.id,
    field: row.field,
    domain: row.domain,
    combination: row.combination,
    stratum: JSON.stringify([row.field, row.domain, row.combination]),
    doubled: row.doubled,
    open: row.open,
    kept: row.used ? 'used' : row.draw_order === order ? 'drawn' : null,
  }))
}

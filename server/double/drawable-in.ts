import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { drawn, instance, revision, slot } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { type DoublePolicy, orderOf } from '#shared/double/double-policy.ts'
import type { Drawable } from '#shared/double/draw.ts'
import { summaryOf } from '#shared/instance/summary.ts'

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
  head: number
}

/**
 * Every instance of a project as a draw sees it. Its stratum is the field, domain and combination of the record as it came:
 * whatever anybody makes of it later moves no draw.
 */
export async function drawableIn(
  db: Db,
  projectId: string,
  rule: DoublePolicy,
): Promise<Candidate[]> {
  const result = await db.execute(sql`
    select i.instance_id as id, i.field, i.domain, i.combination, i.doubled, ${isUntouched} as open,
      i.head, d.draw_order, (s.epoch > 0 or s.status <> 'free' or s.assignee_id is not null) as used
    from ${instance} as i
    left join ${drawn} as d on d.instance_id = i.instance_id
    left join ${slot} as s on s.instance_id = d.instance_id and s.round = d.round and s.phase = 'second_review'
    where i.project_id = ${projectId}`)
  const order = orderOf(rule)
  const { rows } = result as { rows: Row[] }
  const came = await asTheyCame(
    db,
    rows.filter(({ head }) => head > 1).map(({ id }) => id),
  )
  return rows.map((row) => {
    const { field, domain, combination } = came.get(row.id) ?? row
    return {
      id: row.id,
      field,
      domain,
      combination,
      stratum: JSON.stringify([field, domain, combination]),
      doubled: row.doubled,
      open: row.open,
      kept: row.used ? 'used' : row.draw_order === order ? 'drawn' : null,
    }
  })
}

type Came = Pick<Candidate, 'field' | 'domain' | 'combination'>
const several = 500

/** What those that were revised were in revision 1. */
async function asTheyCame(db: Db, ids: readonly string[]): Promise<Map<string, Came>> {
  const came = new Map<string, Came>()
  for (let from = 0; from < ids.length; from += several) {
    const some = ids.slice(from, from + several)
    const firsts = await db
      .select({ id: revision.instanceId, content: revision.content })
      .from(revision)
      .where(and(inArray(revision.instanceId, some), eq(revision.number, 1)))
    for (const { id, content } of firsts) {
      const { combination, domain, field } = summaryOf(contentIn(content), [])
      came.set(id, { field, domain, combination })
    }
  }
  return came
}

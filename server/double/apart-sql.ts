import { getTableColumns, type SQL, sql, Subquery } from 'drizzle-orm'

import { drawn, firstSight, instance, membership, part, revision, slot } from '#server/db/schema.ts'
import { besideFrom } from '#shared/double/beside.ts'

/** Whether the first review of a drawn instance (`i`, `d`) is still to be handed over. */
export const firstIsOpen = sql`(i.round = d.round and i.stage = 'review')`

/** Whether one of the two reviews is still to come: before both are in, neither is told of the other. */
export const isPending = sql`(s.status <> 'done' or ${firstIsOpen})`

/** The drawn instances, each with its second seat while the cycle of that lasts: as `d`, `i` and `s`. */
export const secondSeats = sql`${drawn} as d
  join ${instance} as i on i.instance_id = d.instance_id
  join ${slot} as s on s.instance_id = d.instance_id and s.round = d.round and s.phase = 'second_review'
    and s.cycle = i.cycle and s.status <> 'closed'`

/**
 * Whether a person may sit in the second seat (`s`) of a drawn instance: a reviewer who leads nothing here, took no other
 * seat of it, and played no part in the cycle but beside. Leads see both reviews, so they give neither blindly.
 */
export function maySitSecond(me: SQL | string): SQL {
  return sql`(exists (select 1 from ${membership} as m where m.project_id = d.project_id and m.person_id = ${me}
      and m.disabled_at is null and 'reviewer' = any(m.roles) and not 'lead' = any(m.roles))
    and not exists (select 1 from ${firstSight} as f where f.instance_id = d.instance_id and f.person_id = ${me})
    and not exists (select 1 from ${part} as p where p.instance_id = d.instance_id and p.cycle = i.cycle
      and p.person_id = ${me} and not exists (select 1 from ${revision} as r where r.instance_id = d.instance_id
        and r.cycle = i.cycle and r.author_id = ${me} and r.number > ${sql.raw(`${besideFrom}`)})))`
}

/** Whether a person looks from the second seat: sits there until both reviews are in, or may come to sit there. */
export function isApart(me: string): SQL {
  return sql`((s.holder_id = ${me} and (s.status = 'leased' or ${firstIsOpen}))
    or (s.status in ('free', 'leased') and ${maySitSecond(me)}))`
}

/**
 * The instances of projects as one person sees them, to select from in place of `instance`: what is drawn for a second
 * review stands as it stood then, for whoever looks from the second seat.
 */
export function seenInstances(me: string, projects: readonly string[]): Subquery {
  const of = sql.join(
    projects.map((id) => sql`${id}`),
    sql`, `,
  )
  const apart = sql`from ${secondSeats}
    cross join lateral jsonb_populate_record(i, d.seen) as p
    where d.project_id in (${of}) and ${isApart(me)}`
  return asInstance(sql`select i.* from ${instance} as i where i.project_id in (${of})
      and not (i.doubled and i.instance_id in (select d.instance_id ${apart}))
    union all select p.* ${apart}`)
}

/** A query whose rows stand for those of `instance` in another. */
export function asInstance(rows: SQL): Subquery {
  return new Subquery(rows, getTableColumns(instance), 'instance')
}

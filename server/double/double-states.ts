import { type Column, type SQL, sql } from 'drizzle-orm'

import { drawn, instance, slot } from '#server/db/schema.ts'
import type { DoubleFilter } from '#shared/double/double-state.ts'
import type { Role } from '#shared/people/role.ts'

import { firstIsOpen } from './apart-sql.ts'

/**
 * Whether somebody may know which instances are drawn, and who sits in their second seats: a lead who reviews nothing here,
 * because one who does could give the first review.
 */
export function knowsDraw(roles: readonly Role[]): boolean {
  return roles.includes('lead') && !roles.includes('reviewer')
}

/** The work of second seats, which a lead who reviews is not told of: in a query of `slot` or `review`. */
export function knownSeats(phase: Column | SQL, roles: readonly Role[]): SQL | undefined {
  return knowsDraw(roles) ? undefined : sql`${phase} <> 'second_review'`
}

const state = sql`case when s.status = 'closed' then 'ended'
  when s.status = 'done' and not ${firstIsOpen} then 'both' else 'waiting' end`

const seats = sql`${drawn} as d join ${instance} as i on i.instance_id = d.instance_id
  join ${slot} as s on s.instance_id = d.instance_id and s.round = d.round and s.phase = 'second_review'`

interface Viewer {
  projectId: string
  roles: readonly Role[]
}

/**
 * The drawn instances of a project and their states (a `DoubleState`), as far as a lead of these roles may know: who reviews
 * here learns of those with both reviews in. Others than leads are told of none.
 */
export function statesOfDrawn({ projectId, roles }: Viewer): SQL {
  const known = knowsDraw(roles)
    ? sql`true`
    : roles.includes('lead')
      ? sql`${state} = 'both'`
      : sql`false`
  return sql`select d.instance_id, ${state} as state from ${seats}
    where d.project_id = ${projectId} and ${known}`
}

/** A filter of the list as a condition on `instance`. */
export function drawnAs(wanted: DoubleFilter, viewer: Viewer): SQL {
  const those = wanted === 'drawn' ? sql`true` : sql`of_drawn.state = ${wanted}`
  return sql`${instance.instanceId} in (
    select of_drawn.instance_id from (${statesOfDrawn(viewer)}) as of_drawn where ${those})`
}

/** The values of that filter that find the row of `instance` around this query. */
export function doubleValues(viewer: Viewer): SQL {
  return sql`select unnest(array['drawn', of_drawn.state]) from (${statesOfDrawn(viewer)}) as of_drawn
    where of_drawn.instance_id = ${instance.instanceId}`
}

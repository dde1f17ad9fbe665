import { and, type SQL, sql } from 'drizzle-orm'

import { event, review, slot, vote } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import type { Phase } from '#shared/work/phase.ts'

import { knownIn } from './known-votes.ts'
import type { Looker } from './rounds.ts'

export type HandedIn = Phase | 'return'

/**
 * Reviews, votes and returns of one person, or of everybody, as a query: `instance_id`, `round`, `person`, `kind` (a
 * `HandedIn`), `at`.
 */
export function handedIn(person: string | null): SQL {
  const by = (column: SQL) => (person === null ? sql`true` : sql`${column} = ${person}`)
  return sql`select r.instance_id, r.round, r.person_id as person, r.phase as kind, r.at
      from ${review} as r where ${by(sql`r.person_id`)}
    union all select v.instance_id, v.round, v.person_id, v.phase, v.at
      from ${vote} as v where ${by(sql`v.person_id`)}
    union all select e.instance_id, e.round, e.actor_id, 'return', e.at
      from ${event} as e where e.move = 'return' and ${by(sql`e.actor_id`)}`
}

/**
 * What of the row `made` of that query a lead may know: nothing of an open round that they could still vote in, nor of
 * second reviews that they could be the first of. The query must join `instance`.
 */
export function knownHandedIn({ roles }: Pick<Looker, 'roles'>): SQL | undefined {
  return and(
    sql`(made.kind not in ('check', 'tie_break') or ${knownIn(sql`made.round`, { roles })})`,
    knownSeats(sql`made.kind`, roles),
  )
}

/**
 * Check votes of rounds whose votes are all in, as a query: `instance_id`, `round`, `person`, what was `said`, by the `other`
 * checker and by the `third` person, each null without one, and `at`, when the later of the two did. The two seats are 1 and 2;
 * the other is asked for by its number, because what is only not the same would be looked up round by round.
 */
export const checkVotes = sql`select own.instance_id, own.round, own.person_id as person, own.quality as said,
    other.quality as other, third.quality as third, greatest(own.at, other.at) as at
  from ${vote} as own
  left join ${vote} as other on other.instance_id = own.instance_id and other.round = own.round
    and other.phase = 'check' and other.slot = 3 - own.slot
  left join ${vote} as third on third.instance_id = own.instance_id and third.round = own.round
    and third.phase = 'tie_break'
  where own.phase = 'check' and (other.slot is not null or 1 = (select count(*) from ${slot} as s
    where s.instance_id = own.instance_id and s.round = own.round and s.phase = 'check'))`

/**
 * Rounds that came back to who handed them over, as a query: `instance_id`, `round`, `person`, `at`: sent back by a checker,
 * or by a split without a third.
 */
export const cameBack = sql`select e.instance_id, e.round, one.person_id as person, e.at
  from ${event} as e join ${review} as one on one.instance_id = e.instance_id and one.round = e.round
    and one.phase = 'review'
  where e.move in ('return', 'split_back')`
